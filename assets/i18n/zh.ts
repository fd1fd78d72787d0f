<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Figure</name>
    <message>
        <source> Effective rank {rank} of {code}.</source>
        <translation>有效秩 {rank}（共 {code} 维）。</translation>
    </message>
    <message>
        <source> of {steps} steps</source>
        <translation>（{steps} 步）</translation>
    </message>
    <message>
        <source> · encoder {name} from a file</source>
        <translation> · 编码器 {name}（来自文件）</translation>
    </message>
    <message>
        <source> · {share} of pairs cross classes</source>
        <translation> · {share} 的配对跨越类别</translation>
    </message>
    <message>
        <source> · {views}{steps}</source>
        <translation> · {views}{steps}</translation>
    </message>
    <message>
        <source>, {seconds}&#xa0;s</source>
        <translation>，{seconds}&#xa0;秒</translation>
    </message>
    <message>
        <source>1,797 real handwritten digits, 8x8 pixels, ten classes.</source>
        <translation>1,797 个真实手写数字，8x8 像素，十个类别。</translation>
    </message>
    <message>
        <source>1-NN</source>
        <translation>1-NN</translation>
    </message>
    <message>
        <source>40 columns, no gap between the classes, wider in other directions.</source>
        <translation>40 列，类别之间没有间隙，在其他方向上更宽。</translation>
    </message>
    <message>
        <source>95&#xa0;% interval {low} to {high}.</source>
        <translation>95&#xa0;% 区间：{low} 到 {high}。</translation>
    </message>
    <message>
        <source>A fair fight: same network, same {labels} labels, same number of label steps, equally tuned. Only the encoder&apos;s start differs: random, or opened from a file (pretrained on {unlabelled} points of {scene} without labels).</source>
        <translation>公平对决：同样的网络、同样的 {labels} 个标签、同样多的标签训练步数、同等的调参。唯一不同的是编码器的起点：随机，或来自文件（在{scene}的 {unlabelled} 个点上不用标签预训练）。</translation>
    </message>
    <message>
        <source>A fair fight: same network, same {labels} labels, same number of label steps, equally tuned. Only the encoder&apos;s start differs: random, or pretrained on {unlabelled} points without labels.</source>
        <translation>公平对决：同样的网络、同样的 {labels} 个标签、同样多的标签训练步数、同等的调参。唯一不同的是编码器的起点：随机，或在 {unlabelled} 个无标签点上预训练。</translation>
    </message>
    <message>
        <source>A fixed t-SNE map, the same for both models; each spot shows the prediction at the nearest picture.</source>
        <translation>固定的 t-SNE 平面，两个模型共用；每一处显示最近那张图片的预测。</translation>
    </message>
    <message>
        <source>A point twice, each time with other noise.</source>
        <translation>同一个点取两次，每次加不同的噪声。</translation>
    </message>
    <message>
        <source>A point, and a copy in which most columns were swapped with other points&apos;.</source>
        <translation>一个点，和它的一份副本：大多数列换成了其他点的值。</translation>
    </message>
    <message>
        <source>A point, and one that a walk through the crowd reaches from it.</source>
        <translation>一个点，和从它出发在点群中游走所到的点。</translation>
    </message>
    <message>
        <source>A small ring inside a large one, radii 0.5 and 1.</source>
        <translation>大环里套着小环，半径 1 和 0.5。</translation>
    </message>
    <message>
        <source>A square filled evenly: points do not tell where the classes meet.</source>
        <translation>均匀填满的正方形：点的分布看不出类别的分界。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracy while fine-tuning</source>
        <translation>微调时的准确率</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>Begins after pretraining.</source>
        <translation>预训练结束后开始。</translation>
    </message>
    <message>
        <source>Both errors high: underfitting. Train low, test high: overfitting.</source>
        <translation>两种误差都高：欠拟合。训练低、测试高：过拟合。</translation>
    </message>
    <message>
        <source>Both models: decision boundary, embedding, accuracy, verdict, training curves.</source>
        <translation>两个模型：决策边界、嵌入、准确率、结论、训练曲线。</translation>
    </message>
    <message>
        <source>Both views of a point get the same code and nothing keeps the codes apart: they shrink to one point.</source>
        <translation>一个点的两个视图得到相同的编码，又没有什么把编码分开：它们缩成一点。</translation>
    </message>
    <message>
        <source>Both views of a point get the same code; variance and covariance terms keep the code from collapsing.</source>
        <translation>一个点的两个视图得到相同的编码；方差项和协方差项防止编码坍缩。</translation>
    </message>
    <message>
        <source>By a rule on errors over seeds; its numbers are in the speaker notes.</source>
        <translation>依据多个种子上误差的规则；数字见演讲者备注。</translation>
    </message>
    <message>
        <source>CSV table of the numbers</source>
        <translation>CSV 数据表</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Crowd from elsewhere</source>
        <translation>外来的点群</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>Denoising autoencoder</source>
        <translation>去噪自编码器</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Error against the width of the network, not measured yet.</source>
        <translation>误差随网络宽度的变化，尚未测量。</translation>
    </message>
    <message>
        <source>Every point of the plane, coloured by the model&apos;s prediction there.</source>
        <translation>平面上的每一点，按模型在该处的预测着色。</translation>
    </message>
    <message>
        <source>Everything is trained from the first step.</source>
        <translation>从第一步起训练全部参数。</translation>
    </message>
    <message>
        <source>Everything on one page: the comparison, label efficiency and capacity.</source>
        <translation>一页看全：对比、标签效率和容量。</translation>
    </message>
    <message>
        <source>First half: the head alone; second half: everything.</source>
        <translation>前半程只训练分类头，后半程训练全部。</translation>
    </message>
    <message>
        <source>Frozen probe</source>
        <translation>冻结探针</translation>
    </message>
    <message>
        <source>GIF film</source>
        <translation>GIF 动画</translation>
    </message>
    <message>
        <source>Gives back each point from a copy in which some columns were swapped with other points&apos;.</source>
        <translation>从一份部分列被换成其他点的值的副本还原每个点。</translation>
    </message>
    <message>
        <source>Gives back each point from a copy with added noise.</source>
        <translation>从加了噪声的副本还原每个点。</translation>
    </message>
    <message>
        <source>Gives back each point from its own code, and from nothing else.</source>
        <translation>只凭自己的编码还原每个点。</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Hidden moons</source>
        <translation>隐藏的月牙</translation>
    </message>
    <message>
        <source>InfoNCE</source>
        <translation>InfoNCE</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Label efficiency</source>
        <translation>标签效率</translation>
    </message>
    <message>
        <source>Label lost in the views</source>
        <translation>视图丢失了标签</translation>
    </message>
    <message>
        <source>Label spreading</source>
        <translation>标签传播</translation>
    </message>
    <message>
        <source>Labels across clusters</source>
        <translation>标签横跨簇</translation>
    </message>
    <message>
        <source>Labels flow along a graph of all points, labelled or not (Zhou et al. 2004).</source>
        <translation>标签沿着所有点（有无标签）构成的图流动（Zhou 等，2004）。</translation>
    </message>
    <message>
        <source>Labels per class: {labels}. Up to {seeds} seeds.</source>
        <translation>每类标签数：{labels}。最多 {seeds} 个种子。</translation>
    </message>
    <message>
        <source>Last layers</source>
        <translation>最后几层</translation>
    </message>
    <message>
        <source>Looks at unlabelled points.</source>
        <translation>正在观察无标签的点。</translation>
    </message>
    <message>
        <source>Loss and accuracy over the steps, train and test, both models.</source>
        <translation>两个模型的损失和准确率随步数的变化，训练与测试。</translation>
    </message>
    <message>
        <source>Loss while fine-tuning</source>
        <translation>微调时的损失</translation>
    </message>
    <message>
        <source>MP4 film</source>
        <translation>MP4 影片</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>掩码列</translation>
    </message>
    <message>
        <source>Mean test accuracy over {seeds} seeds at {labels} labels per class: supervised only {supervised}, pretrained {pretrained}, random encoder {control}.</source>
        <translation>每类 {labels} 个标签、{seeds} 个种子的平均测试准确率：仅监督学习 {supervised}，预训练 {pretrained}，随机编码器 {control}。</translation>
    </message>
    <message>
        <source>Means over {seeds} seeds: each draws new points, labels and first weights. Error bars are 95 % t-intervals; the difference is paired by seed.</source>
        <translation>{seeds} 个种子的均值：每个种子重新抽取点、标签和初始权重。误差线为 95 % t 区间；差值按种子配对。</translation>
    </message>
    <message>
        <source>Measured over {seeds} seeds after the first comparison.</source>
        <translation>第一次对比之后，在 {seeds} 个种子上测量。</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>月牙</translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>Neighbour walks</source>
        <translation>近邻游走</translation>
    </message>
    <message>
        <source>No label has been used yet.</source>
        <translation>尚未用到任何标签。</translation>
    </message>
    <message>
        <source>No structure</source>
        <translation>没有结构</translation>
    </message>
    <message>
        <source>No verdict yet.</source>
        <translation>还没有结论。</translation>
    </message>
    <message>
        <source>Nothing has been measured over seeds yet.</source>
        <translation>还没有在多个种子上测量。</translation>
    </message>
    <message>
        <source>On the labelled points alone.</source>
        <translation>只用有标签的点。</translation>
    </message>
    <message>
        <source>Only a linear head is trained.</source>
        <translation>只训练线性分类头。</translation>
    </message>
    <message>
        <source>Overlapping clusters</source>
        <translation>重叠的簇</translation>
    </message>
    <message>
        <source>PCA of the code, no label used yet.</source>
        <translation>编码的主成分，尚未用到标签。</translation>
    </message>
    <message>
        <source>PCA of the code; colours: hidden classes.</source>
        <translation>编码的主成分；颜色：隐藏的类别。</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF 页面</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>Placebo, random partners</source>
        <translation>安慰剂，随机配对</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>PowerPoint deck</source>
        <translation>PowerPoint 演示文稿</translation>
    </message>
    <message>
        <source>Press Measure: networks of 2 to 128 units, 10 seeds each.</source>
        <translation>按“测量”：2 到 128 个单元的网络，各 10 个种子。</translation>
    </message>
    <message>
        <source>Pretrained, then fine-tuned</source>
        <translation>先预训练，再微调</translation>
    </message>
    <message>
        <source>Pretrained: boundary</source>
        <translation>预训练：边界</translation>
    </message>
    <message>
        <source>Pretrained: embedding</source>
        <translation>预训练：嵌入</translation>
    </message>
    <message>
        <source>Pretraining has not begun.</source>
        <translation>预训练尚未开始。</translation>
    </message>
    <message>
        <source>Pretraining learnt nothing that holds for pairs it had not seen, so it is dropped: both arms train the same random network on the same {labels} labels.</source>
        <translation>预训练没有学到对未见过的配对也成立的东西，因此弃用：两边都在同样的 {labels} 个标签上训练同一个随机网络。</translation>
    </message>
    <message>
        <source>Pretraining loss</source>
        <translation>预训练损失</translation>
    </message>
    <message>
        <source>Pretraining loss, no labels</source>
        <translation>预训练损失，不用标签</translation>
    </message>
    <message>
        <source>Pretraining pairs each point with where a random walk through the crowd ends. The walk prefers dense ground and is as long as it takes until only so many groups can be told apart: that there are such groups, with gaps between, is an assumption. Point at a dot to see its likeliest partners. How many pairs join two different classes is counted afterwards; no model ever sees it.</source>
        <translation>预训练把每个点和一次穿过点群的随机游走的终点配成一对。游走偏爱稠密的地方，走到只能分辨出这么多组为止：存在这样的组、组间有间隙，这是一个假设。把指针移到一个点上，可以看到它最可能的伙伴。有多少配对连接了不同的类别是事后统计的，模型从未看到。</translation>
    </message>
    <message>
        <source>Pretraining without labels, step {step} of {steps}</source>
        <translation>不用标签的预训练，第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Pretraining: {steps} steps{seconds}, {operations}&#xa0;GFLOP: {times}&#xa0;label stages.</source>
        <translation>预训练：{steps} 步{seconds}，{operations}&#xa0;GFLOP：相当于 {times} 次标签训练。</translation>
    </message>
    <message>
        <source>Probe, then all</source>
        <translation>先探针，后全部</translation>
    </message>
    <message>
        <source>RBF SVM</source>
        <translation>RBF SVM</translation>
    </message>
    <message>
        <source>RBF support vector machine</source>
        <translation>RBF 支持向量机</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>Spectral contrastive</source>
        <translation>谱对比</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Supervised only</source>
        <translation>仅监督学习</translation>
    </message>
    <message>
        <source>Supervised only: boundary</source>
        <translation>仅监督学习：边界</translation>
    </message>
    <message>
        <source>Supervised only: embedding</source>
        <translation>仅监督学习：嵌入</translation>
    </message>
    <message>
        <source>Swapped columns</source>
        <translation>交换列</translation>
    </message>
    <message>
        <source>Test accuracy against labels per class, mean and band over seeds.</source>
        <translation>测试准确率随每类标签数的变化，种子上的均值与区间带。</translation>
    </message>
    <message>
        <source>Test accuracy against labels per class, not measured yet.</source>
        <translation>测试准确率随每类标签数的变化，尚未测量。</translation>
    </message>
    <message>
        <source>Test error against width. {parts}.</source>
        <translation>测试误差随宽度的变化。{parts}。</translation>
    </message>
    <message>
        <source>The class of the nearest labelled point.</source>
        <translation>最近的有标签点的类别。</translation>
    </message>
    <message>
        <source>The crowd as the encoder sees it that had only the labels.</source>
        <translation>只有标签的编码器眼中的点群。</translation>
    </message>
    <message>
        <source>The crowd as the pretrained encoder sees it.</source>
        <translation>预训练编码器眼中的点群。</translation>
    </message>
    <message>
        <source>The generator&apos;s own plane, all other directions held at zero.</source>
        <translation>生成器自身的平面，其余方向固定为零。</translation>
    </message>
    <message>
        <source>The generator&apos;s own plane, the junk columns held at zero.</source>
        <translation>生成器自身的平面，无用列固定为零。</translation>
    </message>
    <message>
        <source>The head and the encoder&apos;s last layer are trained.</source>
        <translation>训练分类头和编码器的最后一层。</translation>
    </message>
    <message>
        <source>The label is one column&apos;s sign; walks follow clusters in the others.</source>
        <translation>标签是某一列的符号；游走却沿着其他列中的簇。</translation>
    </message>
    <message>
        <source>The moons spread over 64 of 80 columns; the other 16 are loud junk.</source>
        <translation>月牙散布在 80 列中的 64 列；其余 16 列是强噪声。</translation>
    </message>
    <message>
        <source>The moons&apos; points, but labelled left or right: across both clusters.</source>
        <translation>月牙的点，但按左右标注：横跨两个簇。</translation>
    </message>
    <message>
        <source>The moons, but four in five unlabelled points are of moons turned by 90°.</source>
        <translation>月牙，但五分之四的无标签点来自旋转 90° 的月牙。</translation>
    </message>
    <message>
        <source>The scene&apos;s own objective with partners drawn at random: it can teach nothing.</source>
        <translation>场景自身的目标，但伙伴随机抽取：什么也学不到。</translation>
    </message>
    <message>
        <source>The two views of a point are told apart from all other points&apos; views.</source>
        <translation>把一个点的两个视图与其他所有点的视图区分开。</translation>
    </message>
    <message>
        <source>The two views of a point get codes that agree, all others codes at right angles.</source>
        <translation>一个点的两个视图编码一致，与其他点的编码正交。</translation>
    </message>
    <message>
        <source>This encoder was pretrained elsewhere and opened from a file.</source>
        <translation>这个编码器在别处预训练，从文件打开。</translation>
    </message>
    <message>
        <source>This run: test loss {last}, lowest {least}. It is overtrained if the last is more than {share} % and {nats} nats above the lowest. Expected calibration error {calibration}: over-confident above {limit}, below 0 it is too little sure.</source>
        <translation>本次运行：测试损失 {last}，最低 {least}。若末值比最低值高出 {share} % 以上且高出 {nats} 奈特以上，则为训练过度。期望校准误差 {calibration}：高于 {limit} 为过度自信，低于 0 则自信不足。</translation>
    </message>
    <message>
        <source>Train and test error against the width of the network.</source>
        <translation>训练误差和测试误差随网络宽度的变化。</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <source>Training on labels, {labels} per class, step {step} of {steps}</source>
        <translation>用标签训练，每类 {labels} 个，第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Two arms wound around each other, 1.2 turns each.</source>
        <translation>两条互相缠绕的旋臂，各转 1.2 圈。</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other.</source>
        <translation>两个互相伸入的半圆。</translation>
    </message>
    <message>
        <source>Underfits, overfits, or fits?</source>
        <translation>欠拟合、过拟合，还是拟合良好？</translation>
    </message>
    <message>
        <source>VICReg</source>
        <translation>VICReg</translation>
    </message>
    <message>
        <source>VICReg, no variance</source>
        <translation>VICReg，去掉方差项</translation>
    </message>
    <message>
        <source>Verdict over {seeds} seeds, in points of error with 95 % intervals. The reference, {reference} points, is the largest network with unlimited fresh labels. Train above reference: {underfit}. Test above train: {gap}. Test above reference: {overfit}. It underfits if the first lies wholly above {tolerance}; it overfits if the second and the third do; it fits if the third lies wholly at or below {tolerance} and it does not underfit; otherwise it is undecided.</source>
        <translation>{seeds} 个种子上的结论，单位为误差百分点，附 95 % 区间。参照值 {reference} 是最大的网络在无限新标签下的误差。训练高于参照：{underfit}。测试高于训练：{gap}。测试高于参照：{overfit}。若第一项整个高于 {tolerance}，则欠拟合；若第二、第三项都如此，则过拟合；若第三项整个不高于 {tolerance} 且不欠拟合，则拟合良好；否则尚难判定。</translation>
    </message>
    <message>
        <source>Waits: without labels it has nothing to learn from.</source>
        <translation>等待：没有标签就无从学起。</translation>
    </message>
    <message>
        <source>Walks of {steps} steps, {groups} groups assumed</source>
        <translation>游走 {steps} 步，假设有 {groups} 组</translation>
    </message>
    <message>
        <source>WebP picture</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>What are unlabelled data worth?</source>
        <translation>无标签数据值多少？</translation>
    </message>
    <message>
        <source>What the model that had only the labels decides, over the plane.</source>
        <translation>只有标签的模型在平面上的判断。</translation>
    </message>
    <message>
        <source>What the pretrained model decides, over the plane.</source>
        <translation>预训练的模型在平面上的判断。</translation>
    </message>
    <message>
        <source>When does each model underfit or overfit?</source>
        <translation>每个模型何时欠拟合、何时过拟合？</translation>
    </message>
    <message>
        <source>Worth more labels than the curve shows.</source>
        <translation>相当于比曲线所示更多的标签。</translation>
    </message>
    <message>
        <source>Worth no further label.</source>
        <translation>不相当于任何额外的标签。</translation>
    </message>
    <message>
        <source>Worth {more} more labels per class.</source>
        <translation>相当于每类多 {more} 个标签。</translation>
    </message>
    <message>
        <source>a wide direction</source>
        <translation>较宽的方向</translation>
    </message>
    <message>
        <source>above the wave</source>
        <translation>波线之上</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>below the wave</source>
        <translation>波线之下</translation>
    </message>
    <message>
        <source>best possible</source>
        <translation>理论最优</translation>
    </message>
    <message>
        <source>between the classes</source>
        <translation>两类之间</translation>
    </message>
    <message>
        <source>between the clusters</source>
        <translation>两簇之间</translation>
    </message>
    <message>
        <source>cross-entropy (nats)</source>
        <translation>交叉熵（奈特）</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>first arm</source>
        <translation>第一旋臂</translation>
    </message>
    <message>
        <source>first cluster</source>
        <translation>第一簇</translation>
    </message>
    <message>
        <source>first direction</source>
        <translation>第一方向</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>拟合良好</translation>
    </message>
    <message>
        <source>helps</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>hidden x</source>
        <translation>隐藏的 x</translation>
    </message>
    <message>
        <source>hidden y</source>
        <translation>隐藏的 y</translation>
    </message>
    <message>
        <source>hurts</source>
        <translation>有害</translation>
    </message>
    <message>
        <source>inner ring</source>
        <translation>内环</translation>
    </message>
    <message>
        <source>label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>label spreading</source>
        <translation>标签传播</translation>
    </message>
    <message>
        <source>labelled:</source>
        <translation>有标签：</translation>
    </message>
    <message>
        <source>labels per class</source>
        <translation>每类标签数</translation>
    </message>
    <message>
        <source>labels per class (logarithmic)</source>
        <translation>每类标签数（对数）</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>lower moon</source>
        <translation>下月牙</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>负</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>没有证据</translation>
    </message>
    <message>
        <source>no evidence at {seeds} seeds</source>
        <translation>{seeds} 个种子上没有证据</translation>
    </message>
    <message>
        <source>outer ring</source>
        <translation>外环</translation>
    </message>
    <message>
        <source>over-confident</source>
        <translation>过度自信</translation>
    </message>
    <message>
        <source>overfits</source>
        <translation>过拟合</translation>
    </message>
    <message>
        <source>overtrained</source>
        <translation>训练过度</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>正</translation>
    </message>
    <message>
        <source>pretraining</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>projection 1</source>
        <translation>投影 1</translation>
    </message>
    <message>
        <source>projection 2</source>
        <translation>投影 2</translation>
    </message>
    <message>
        <source>random encoder</source>
        <translation>随机编码器</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>second arm</source>
        <translation>第二旋臂</translation>
    </message>
    <message>
        <source>second cluster</source>
        <translation>第二簇</translation>
    </message>
    <message>
        <source>second direction</source>
        <translation>第二方向</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>train accuracy {train} · test loss {loss}</source>
        <translation>训练准确率 {train} · 测试损失 {loss}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>尚难判定</translation>
    </message>
    <message>
        <source>underfits</source>
        <translation>欠拟合</translation>
    </message>
    <message>
        <source>units in a layer</source>
        <translation>每层单元数</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>upper moon</source>
        <translation>上月牙</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>{arm}: the pool&apos;s {count} points as its encoder sees them.</source>
        <translation>{arm}：编码器眼中的 {count} 个点。</translation>
    </message>
    <message>
        <source>{arm}: {labelled} labelled and {unlabelled} unlabelled points; test accuracy {test}.</source>
        <translation>{arm}：{labelled} 个有标签点和 {unlabelled} 个无标签点；测试准确率 {test}。</translation>
    </message>
    <message>
        <source>{arm}: {plane}</source>
        <translation>{arm}：{plane}</translation>
    </message>
    <message>
        <source>{effect} · {seeds} seeds</source>
        <translation>{effect} · {seeds} 个种子</translation>
    </message>
    <message>
        <source>{mean} ({low} to {high})</source>
        <translation>{mean}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>{name} at the last step: {ends}.</source>
        <translation>{name}，最后一步：{ends}。</translation>
    </message>
    <message>
        <source>{name}: from {first} to {last} over {steps} steps.</source>
        <translation>{name}：{steps} 步内从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 百分点</translation>
    </message>
    <message>
        <source>{scene} with {labels} labels per class. Test accuracy: supervised only {supervised}, pretrained then fine-tuned {pretrained}.</source>
        <translation>{scene}，每类 {labels} 个标签。测试准确率：仅监督学习 {supervised}，先预训练再微调 {pretrained}。</translation>
    </message>
    <message>
        <source>{scene} · {labels} per class labelled · {unlabelled} unlabelled · noise {noise} · {objective}{views}{encoder} · {finetuning} · {depth} x {width} · seed {seed} · version {version}</source>
        <translation>{scene} · 每类 {labels} 个标签 · {unlabelled} 个无标签点 · 噪声 {noise} · {objective}{views}{encoder} · {finetuning} · {depth} x {width} · 种子 {seed} · 版本 {version}</translation>
    </message>
    <message>
        <source>{width} units: supervised {supervised}, pretrained {pretrained}</source>
        <translation>{width} 个单元：仅监督学习 {supervised}，预训练 {pretrained}</translation>
    </message>
</context>
</TS>
