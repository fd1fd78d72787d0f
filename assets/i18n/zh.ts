<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>The program&apos;s icon</source>
        <translation>程序图标</translation>
    </message>
    <message>
        <source>Pretraining Explainer</source>
        <translation>预训练讲解器</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Free software under the {licence} licence.</source>
        <translation>自由软件，采用 {licence} 许可证。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>All of this as text.</source>
        <translation>以文本形式复制全部内容。</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>{answer} (as measured)</source>
        <translation>{answer}（实测如此）</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Next theme</source>
        <translation>下一个主题</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>偏好设置…</translation>
    </message>
</context>
<context>
    <name>ArmHead</name>
    <message>
        <source>The share of fresh points, never used in training, that it names correctly.</source>
        <translation>从未用于训练的新点中，被它正确命名的比例。</translation>
    </message>
    <message>
        <source>Getting ready.</source>
        <translation>正在准备。</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Changes cannot be kept for a restart: make room on the disk, or save.</source>
        <translation>无法为下次启动保留更改：请清出磁盘空间，或手动保存。</translation>
    </message>
</context>
<context>
    <name>Blackout</name>
    <message>
        <source>The screen is dark. Press any key.</source>
        <translation>屏幕已变暗。按任意键恢复。</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>of the run before</source>
        <translation>属于上一次运行</translation>
    </message>
    <message>
        <source>while you drag</source>
        <translation>拖动时</translation>
    </message>
    <message>
        <source>while you drag: encoder of before</source>
        <translation>拖动时：用之前的编码器</translation>
    </message>
</context>
<context>
    <name>BoardWing</name>
    <message>
        <source>Planes</source>
        <translation>平面</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Edit points</source>
        <translation>编辑点</translation>
    </message>
    <message>
        <source>{edits} of {most}</source>
        <translation>{edits} / {most}</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Wipe points away. (E)</source>
        <translation>擦掉一些点。(E)</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Drag a point to another place. (M)</source>
        <translation>把一个点拖到别处。(M)</translation>
    </message>
    <message>
        <source>Undo edits</source>
        <translation>撤销编辑</translation>
    </message>
    <message>
        <source>Bring all points back as they were drawn.</source>
        <translation>让所有点恢复为抽样时的样子。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End editing. (Esc)</source>
        <translation>结束编辑。(Esc)</translation>
    </message>
    <message>
        <source>Paint points of this class; pretraining never sees it. ({number})</source>
        <translation>画上这一类的点；预训练看不到类别。({number})</translation>
    </message>
</context>
<context>
    <name>ChapterMenu</name>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>How was this decided? (Click)</source>
        <translation>这是怎样判定的？（点击）</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>This pretraining does not compare two views of a point.</source>
        <translation>这种预训练不比较一个点的两个视图。</translation>
    </message>
    <message>
        <source>Encoder from a file</source>
        <translation>来自文件的编码器</translation>
    </message>
    <message>
        <source>Paint new points, erase or move some. (Ctrl+B)</source>
        <translation>画上新的点，擦除或移动一些点。(Ctrl+B)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit points</source>
        <translation>编辑点</translation>
    </message>
    <message>
        <source>Choose a scene by its picture. (Ctrl+Shift+G)</source>
        <translation>按图选场景。（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>Scenes by their pictures</source>
        <translation>按图选场景</translation>
    </message>
    <message>
        <source>Which suits?</source>
        <translation>哪种合适？</translation>
    </message>
    <message>
        <source>Measure every way to pretrain on these data, beside other methods. (Ctrl+6)</source>
        <translation>在这些数据上测量每一种预训练方式，并与其他方法并列。(Ctrl+6)</translation>
    </message>
</context>
<context>
    <name>ControlsWing</name>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Fold or unfold the controls</source>
        <translation>收起或展开控制栏</translation>
    </message>
</context>
<context>
    <name>CurvesPanel</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Drag: more room for planes or curves. Double click: as usual.</source>
        <translation>拖动：给平面或曲线更多空间。双击：恢复默认。</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Opened the settings in the text.</source>
        <translation>已打开文本中的设置。</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>正在打开 {name}……</translation>
    </message>
    <message>
        <source>Opened {name}.</source>
        <translation>已打开 {name}。</translation>
    </message>
    <message>
        <source>Opened an encoder pretrained on {scene} for 1 step.</source>
        <translation>已打开在{scene}上预训练 1 步的编码器。</translation>
    </message>
    <message>
        <source>Opened an encoder pretrained on {scene} for {steps} steps.</source>
        <translation>已打开在{scene}上预训练 {steps} 步的编码器。</translation>
    </message>
    <message>
        <source>Opened a placebo trained on random pairs of {scene} for 1 step.</source>
        <translation>已打开安慰剂：在{scene}的随机配对上训练了 1 步。</translation>
    </message>
    <message>
        <source>Opened a placebo trained on random pairs of {scene} for {steps} steps.</source>
        <translation>已打开安慰剂：在{scene}的随机配对上训练了 {steps} 步。</translation>
    </message>
    <message>
        <source>Opened the settings in {name}.</source>
        <translation>已打开 {name} 中的设置。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>EfficiencyPanel</name>
    <message>
        <source>What were the unlabelled data worth?</source>
        <translation>无标签数据值了多少？</translation>
    </message>
    <message>
        <source>Label efficiency</source>
        <translation>标签效率</translation>
    </message>
    <message>
        <source>Test accuracy over labels per class, mean and band over seeds.</source>
        <translation>测试准确率随每类标签数的变化，种子上的均值与区间带。</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Train and test error over the width of the network.</source>
        <translation>训练误差和测试误差随网络宽度的变化。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>What is minimised, step by step.</source>
        <translation>逐步被最小化的量。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Other methods: {done} of {total} seeds</source>
        <translation>其他方法：{done} / {total} 个种子</translation>
    </message>
    <message>
        <source>Stop measuring and keep what there is.</source>
        <translation>停止测量，保留已有结果。</translation>
    </message>
    <message>
        <source>Train networks of many widths and compare their errors.</source>
        <translation>训练多种宽度的网络并比较误差。</translation>
    </message>
    <message>
        <source>Train many more models, so that the band becomes narrower.</source>
        <translation>训练更多模型，使区间带变窄。</translation>
    </message>
</context>
<context>
    <name>EmbeddingMenu</name>
    <message>
        <source>Principal components (PCA)</source>
        <translation>主成分（PCA）</translation>
    </message>
    <message>
        <source>The code&apos;s own two numbers</source>
        <translation>表示本身的两个数</translation>
    </message>
    <message>
        <source>t-SNE: who is near, nothing else</source>
        <translation>t-SNE：只看谁与谁相近</translation>
    </message>
    <message>
        <source>The words of the tiny language</source>
        <translation>这门小语言的词</translation>
    </message>
    <message>
        <source>Embedding as</source>
        <translation>嵌入的画法</translation>
    </message>
</context>
<context>
    <name>EmbeddingSwitch</name>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>The two widest directions. (Alt+1)</source>
        <translation>两个最宽的方向。（Alt+1）</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Who is near, nothing else. (Alt+3)</source>
        <translation>只看谁离得近。（Alt+3）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>The code&apos;s own two numbers. (Alt+2)</source>
        <translation>表示本身的两个数。（Alt+2）</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>The words of the tiny language. (Alt+4)</source>
        <translation>小语言的词。（Alt+4）</translation>
    </message>
    <message>
        <source>Embedding seen as</source>
        <translation>嵌入的显示方式</translation>
    </message>
</context>
<context>
    <name>ExhibitPage</name>
    <message>
        <source>Back to the models</source>
        <translation>返回两个模型</translation>
    </message>
    <message>
        <source>Show both models again. (Esc)</source>
        <translation>重新显示两个模型。（Esc）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Measuring: {done} of {total}</source>
        <translation>正在测量：{done} / {total}</translation>
    </message>
</context>
<context>
    <name>ExportActions</name>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Export picture, film or deck…</source>
        <translation>导出图片、影片或演示文稿…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Drag a picture out</source>
        <translation>拖出图片</translation>
    </message>
    <message>
        <source>An exhibit is on the screen: Esc brings both models back.</source>
        <translation>屏幕上是展品：按 Esc 返回两个模型。</translation>
    </message>
    <message>
        <source>Press on any plot and pull it out of the window: it becomes a picture file.</source>
        <translation>按住任意图并拖出窗口：它会成为图片文件。</translation>
    </message>
    <message>
        <source>Picture copied: paste it into a slide.</source>
        <translation>图片已复制：可粘贴到幻灯片。</translation>
    </message>
    <message>
        <source>Numbers copied: paste them into a table.</source>
        <translation>数据已复制：可粘贴到表格。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>What is drawn.</source>
        <translation>画什么。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What kind of file it is.</source>
        <translation>文件的种类。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Width and height in pixels.</source>
        <translation>宽和高，单位像素。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The slides&apos; theme; the window keeps its own.</source>
        <translation>幻灯片的主题；窗口保持自己的主题。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>In which language its words are.</source>
        <translation>其中文字的语言。</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>Whether the page is painted.</source>
        <translation>页面是否涂底色。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Choose a name and write the file.</source>
        <translation>选择名称并写入文件。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Give up the film being made.</source>
        <translation>放弃正在制作的影片。</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>有底色</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>This format has no size in pixels.</source>
        <translation>这种格式没有像素尺寸。</translation>
    </message>
    <message>
        <source>This format always has a ground.</source>
        <translation>这种格式总有底色。</translation>
    </message>
    <message>
        <source>Nothing moves in this figure: choose another one for a film.</source>
        <translation>这幅图里没有运动：制作影片请选择另一幅。</translation>
    </message>
    <message>
        <source>A deck has no page for it: choose a picture, a drawing or a table.</source>
        <translation>演示文稿里没有它的页面：请选择图片、矢量图或表格。</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>正在写入 {name} …</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；没有写入任何内容。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>There is nothing to take along yet: wait a moment.</source>
        <translation>还没有可带走的内容：请稍等。</translation>
    </message>
</context>
<context>
    <name>FactsSheet</name>
    <message>
        <source>For both models alike. A double click on the point does it too, or Enter.</source>
        <translation>对两个模型一样。双击该点或按回车也可以。</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source> Effective rank {rank} of {code}.</source>
        <translation>有效秩 {rank}（共 {code} 维）。</translation>
    </message>
    <message>
        <source> Pretrained: encoder {start}{scaled}{moves}</source>
        <translation>预训练：编码器{start}{scaled}{moves}</translation>
    </message>
    <message>
        <source> Supervised: all {whole} weights move, from random.</source>
        <translation>仅监督学习：从随机权重出发，{whole} 个权重全部更新。</translation>
    </message>
    <message>
        <source> Their learning rate was tuned on {scene}, not on these data.</source>
        <translation>其学习率是在{scene}上调的，不是在这份数据上。</translation>
    </message>
    <message>
        <source> · encoder {name} from a file</source>
        <translation> · 编码器 {name}（来自文件）</translation>
    </message>
    <message>
        <source> · {views}{steps}</source>
        <translation> · {views}{steps}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>, code standardised</source>
        <translation>，表示经标准化</translation>
    </message>
    <message>
        <source>, frozen but for its last layer; {later} weights move, the head&apos;s too.</source>
        <translation>，除最后一层外冻结；连同分类头共更新 {later} 个权重。</translation>
    </message>
    <message>
        <source>, frozen; low-rank adapters and the head move, {later} weights.</source>
        <translation>，冻结；更新低秩适配器和分类头，共 {later} 个权重。</translation>
    </message>
    <message>
        <source>, {seconds}&#xa0;s</source>
        <translation>，{seconds}&#xa0;秒</translation>
    </message>
    <message>
        <source>0 to 4</source>
        <translation>0 到 4</translation>
    </message>
    <message>
        <source>1 point brushed</source>
        <translation>框选了 1 个点</translation>
    </message>
    <message>
        <source>1 point brushed, by true class: {parts}</source>
        <translation>框选了 1 个点，按真实类别：{parts}</translation>
    </message>
    <message>
        <source>1-NN</source>
        <translation>1-NN</translation>
    </message>
    <message>
        <source>25 moments a second at 1×, speed × 25 else</source>
        <translation>1× 时每秒 25 个时刻，否则为 速度 × 25</translation>
    </message>
    <message>
        <source>25 · mean (z − z&apos;)² + 25 · mean max(0, 1 − s(z)) + Σ cov(z)² / dimensions</source>
        <translation>25 · 均值 (z − z&apos;)² + 25 · 均值 max(0, 1 − s(z)) + Σ cov(z)² / 维数</translation>
    </message>
    <message>
        <source>25 · mean (z − z&apos;)² + Σ cov(z)² / dimensions</source>
        <translation>25 · 均值 (z − z&apos;)² + Σ cov(z)² / 维数</translation>
    </message>
    <message>
        <source>40 columns, no gap between the classes, wider in other directions.</source>
        <translation>40 列，类别之间没有间隙，在其他方向上更宽。</translation>
    </message>
    <message>
        <source>5 to 9</source>
        <translation>5 到 9</translation>
    </message>
    <message>
        <source>6 × weights × points per step × steps floating-point operations</source>
        <translation>6 × 权重数 × 每步点数 × 步数（次浮点运算）</translation>
    </message>
    <message>
        <source>80/20</source>
        <translation>80/20</translation>
    </message>
    <message>
        <source>80/20: who earns how much?</source>
        <translation>二八定律：谁挣多少？</translation>
    </message>
    <message>
        <source>95 % interval {low} to {high}.</source>
        <translation>95 % 区间：{low} 至 {high}。</translation>
    </message>
    <message>
        <source>95 % interval {low} to {high}, for all label counts together ({looks} looks).</source>
        <translation>95 % 区间：{low} 至 {high}，对所有标签数同时成立（{looks} 次查看）。</translation>
    </message>
    <message>
        <source>; all {whole} weights move.</source>
        <translation>；{whole} 个权重全部更新。</translation>
    </message>
    <message>
        <source>; the head&apos;s {first} weights move, after half the steps all, the encoder&apos;s at {gentle} of the rate.</source>
        <translation>；前一半步数只更新分类头的 {first} 个权重，之后全部更新，编码器的学习率为其 {gentle}。</translation>
    </message>
    <message>
        <source>A class has a colour and a shape of its own. Large outlined points have a label that both models learn from; small grey ones have none.</source>
        <translation>每个类别有自己的颜色和形状。带轮廓的大点有标签，两个模型都从中学习；灰色小点没有标签。</translation>
    </message>
    <message>
        <source>A closer look</source>
        <translation>细看</translation>
    </message>
    <message>
        <source>A decoder gives back each point from a copy with added noise.</source>
        <translation>解码器从加了噪声的副本还原每个点。</translation>
    </message>
    <message>
        <source>A decoder gives back each point from its code.</source>
        <translation>解码器从表示还原每个点。</translation>
    </message>
    <message>
        <source>A decoder gives back the columns that were swapped with other points&apos;.</source>
        <translation>解码器还原那些与其他点互换过的列。</translation>
    </message>
    <message>
        <source>A fair fight</source>
        <translation>公平比较</translation>
    </message>
    <message>
        <source>A fixed t-SNE map, the same for both models; each spot shows the prediction at the nearest picture.</source>
        <translation>固定的 t-SNE 平面，两个模型共用；每一处显示最近那张图片的预测。</translation>
    </message>
    <message>
        <source>A new seed draws everything anew: points, labels and first weights.</source>
        <translation>换一个种子，一切重新抽取：点、标签和初始权重。</translation>
    </message>
    <message>
        <source>A picture straight into a slide</source>
        <translation>把图直接放进幻灯片</translation>
    </message>
    <message>
        <source>A picture twice, each time changed by chance. Each change says of something that it does not matter.</source>
        <translation>同一张图片的两个版本，每次随机变换。每种变换都在说：这一点无关紧要。</translation>
    </message>
    <message>
        <source>A picture twice: shifted, enlarged, mirrored and recoloured by chance each time.</source>
        <translation>同一张图片的两个版本：每次随机平移、缩放、翻转、变色。</translation>
    </message>
    <message>
        <source>A pinned run keeps its picture and its curves. “Pinned runs” compares two of them in a table, draws curves as ghosts behind the current ones, and leads back to their settings.</source>
        <translation>固定的训练会保留它的图和曲线。“已固定的训练”用表格比较其中两次，把曲线作为虚影画在当前曲线后面，还能回到当时的设置。</translation>
    </message>
    <message>
        <source>A point twice, each time with other noise.</source>
        <translation>同一个点取两次，每次加不同的噪声。</translation>
    </message>
    <message>
        <source>A point, and a copy in which 60 % of the columns were swapped with other points&apos;.</source>
        <translation>一个点，以及它的一个副本，其中 60 % 的列与其他点互换。</translation>
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
        <source>A pretrained encoder is saved as safetensors; open it in another session and fine-tune it there.</source>
        <translation>预训练好的编码器存为 safetensors 文件；在另一个会话中打开它，在那里微调。</translation>
    </message>
    <message>
        <source>A pretraining that puts codes on a sphere has a network of its own, which stands in a row of its own without pretraining; all differences are to the plain one.</source>
        <translation>把表示放在球面上的预训练有自己的网络，它不经预训练的结果单独列为一行；所有差值都相对于普通网络。</translation>
    </message>
    <message>
        <source>A rectangle marks what lies in it in all planes, and says what share of it each model gets right.</source>
        <translation>用矩形框选：框中的点在所有平面上都会标出，并说明每个模型答对其中多大比例。</translation>
    </message>
    <message>
        <source>A seed labels and tests some rows of this table: others may tell otherwise.</source>
        <translation>一个种子只标注并测试这张表的部分行：换别的行，结果可能不同。</translation>
    </message>
    <message>
        <source>A session keeps settings, weights, curves and every picture of the training in one file. After a crash the next start offers what was on the screen.</source>
        <translation>会话把设置、权重、曲线和训练中的每一幅画面存在一个文件里。万一程序意外结束，下次启动时可以恢复当时屏幕上的内容。</translation>
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
        <source>A story in {count} chapters</source>
        <translation>一个 {count} 章的故事</translation>
    </message>
    <message>
        <source>A table from a file, or dropped on the window, or pasted: CSV, TSV or npz, 2 to 256 columns of numbers, 40 to 10,000 rows. Say which column is the label; an empty cell is unlabelled. Then it is a scene like any other.</source>
        <translation>打开文件中的表格，或把它拖到窗口上，或粘贴：CSV、TSV 或 npz，2 到 256 列数字，40 到 10,000 行。说明哪一列是标签；空单元格表示没有标签。之后它就和其他场景一样。</translation>
    </message>
    <message>
        <source>A tiny language</source>
        <translation>一门小语言</translation>
    </message>
    <message>
        <source>A vector for each word, from how much oftener than by chance it meets each other one (singular vectors; Levy &amp; Goldberg 2014); logistic regression on a sentence&apos;s sum.</source>
        <translation>每个词一个向量，来自它与其他各词同现比偶然多多少（奇异向量；Levy &amp; Goldberg 2014）；对整句向量之和做逻辑回归。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracy against all labels that were paid, not known yet.</source>
        <translation>准确率随付出的全部标签数的变化，尚未得知。</translation>
    </message>
    <message>
        <source>Accuracy of every pretraining, not known yet.</source>
        <translation>每种预训练的准确率，尚不知道。</translation>
    </message>
    <message>
        <source>Accuracy of three starts in four subjects, not known yet.</source>
        <translation>三种起点在四个科目上的准确率，尚未测得。</translation>
    </message>
    <message>
        <source>Accuracy on each group of fresh points: people by skin colour, animals by kind.</source>
        <translation>新样本中各组的准确率：人按肤色分，动物按种类分。</translation>
    </message>
    <message>
        <source>Accuracy on each group, not known yet.</source>
        <translation>各组的准确率，尚未得出。</translation>
    </message>
    <message>
        <source>Accuracy while fine-tuning</source>
        <translation>微调时的准确率</translation>
    </message>
    <message>
        <source>Accuracy; run {number} has none yet</source>
        <translation>准确率；第 {number} 次尚无</translation>
    </message>
    <message>
        <source>After, fresh heads</source>
        <translation>之后，新的分类头</translation>
    </message>
    <message>
        <source>After, the old heads</source>
        <translation>之后，原来的分类头</translation>
    </message>
    <message>
        <source>Against scratch, by labels paid. {parts}.</source>
        <translation>与从零开始相比，按付出的标签数。{parts}。</translation>
    </message>
    <message>
        <source>Ahead of both others: {parts}.</source>
        <translation>各预算下领先另外两种的：{parts}。</translation>
    </message>
    <message>
        <source>Ahead of scratch, paired</source>
        <translation>相对从零开始的优势（配对）</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>全都相同</translation>
    </message>
    <message>
        <source>All earn about alike, unlike in all towns seen.</source>
        <translation>人人收入相近，与见过的城镇都不同。</translation>
    </message>
    <message>
        <source>All labelled people share one skin colour, all labelled animals have dark fur.</source>
        <translation>有标签的人全是同一种肤色，有标签的动物全是深色毛。</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>All of them, by menus.</source>
        <translation>全部按键，按菜单排列。</translation>
    </message>
    <message>
        <source>All shapes equally likely</source>
        <translation>各种形状同样可能</translation>
    </message>
    <message>
        <source>Always naming the largest class is right at least as often: {theirs} against {ours}.</source>
        <translation>总是说最大的类别至少同样常常正确：{theirs} 对 {ours}。</translation>
    </message>
    <message>
        <source>And of many points at once?</source>
        <translation>一次看许多点呢？</translation>
    </message>
    <message>
        <source>Any figure, or a film of the training</source>
        <translation>任意一幅图，或训练过程的影片</translation>
    </message>
    <message>
        <source>Anything by its name</source>
        <translation>按名称查找一切</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>网络结构</translation>
    </message>
    <message>
        <source>As it is, with its floor</source>
        <translation>原值，连同下限</translation>
    </message>
    <message>
        <source>As unequal, but the richest are less extreme.</source>
        <translation>同样不均，但最富的没那么极端。</translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation>询问模型</translation>
    </message>
    <message>
        <source>At {labels} one seed cannot tell whether any pretraining helps.</source>
        <translation>{labels}：只有一个种子，看不出哪种预训练有帮助。</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>回到从前</translation>
    </message>
    <message>
        <source>Back to the first step: the same points, labels and first weights.</source>
        <translation>回到第一步：同样的点、标签和初始权重。</translation>
    </message>
    <message>
        <source>Back to what it was</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Bands: 95 % intervals of the means, each count by itself.</source>
        <translation>色带：各标签数单独计算的平均值 95 % 区间。</translation>
    </message>
    <message>
        <source>Bars allow for all {looks} looks (Bonferroni, {seeds} seeds).</source>
        <translation>横条已考虑全部 {looks} 次比较（Bonferroni，{seeds} 个种子）。</translation>
    </message>
    <message>
        <source>Bars allow for all {looks} looks (max-t, {seeds} seeds).</source>
        <translation>横条已考虑全部 {looks} 次比较（max-t，{seeds} 个种子）。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Before an audience</source>
        <translation>面对观众</translation>
    </message>
    <message>
        <source>Begins after pretraining.</source>
        <translation>预训练结束后开始。</translation>
    </message>
    <message>
        <source>Being chosen flatters the first row (winner&apos;s curse).</source>
        <translation>被选中的第一行会被高估（赢者诅咒）。</translation>
    </message>
    <message>
        <source>Being measured, cell by cell.</source>
        <translation>正在逐格测量。</translation>
    </message>
    <message>
        <source>Being measured, step by step.</source>
        <translation>正在逐步测量。</translation>
    </message>
    <message>
        <source>Being measured: 1 repetition of everything.</source>
        <translation>正在测量：全部重复 1 次。</translation>
    </message>
    <message>
        <source>Being measured: six budgets, ten repetitions each.</source>
        <translation>正在测量：六种预算，各重复十次。</translation>
    </message>
    <message>
        <source>Being measured: ten repetitions of every start.</source>
        <translation>正在测量：每种起点重复十次。</translation>
    </message>
    <message>
        <source>Being measured: ten repetitions of every way.</source>
        <translation>正在测量：每种方式重复十次。</translation>
    </message>
    <message>
        <source>Being measured: the costs of both starts.</source>
        <translation>正在测量两种起点的成本。</translation>
    </message>
    <message>
        <source>Being measured: {seeds} repetitions of everything.</source>
        <translation>正在测量：全部重复 {seeds} 次。</translation>
    </message>
    <message>
        <source>Bend the planes</source>
        <translation>弯曲平面</translation>
    </message>
    <message>
        <source>Best without pretraining: {rival}, {theirs}; with it: {method}, {ours}.</source>
        <translation>不用预训练最好的是{rival}，{theirs}；用预训练最好的是 {method}，{ours}。</translation>
    </message>
    <message>
        <source>Best-fitting shape</source>
        <translation>最吻合的形状</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两次相同</translation>
    </message>
    <message>
        <source>Both large planes as they are shown, both accuracies, the verdict, the legend, and a line on why the fight is fair: onto the clipboard, or as PNG, SVG, PDF or PowerPoint.</source>
        <translation>两个大平面（与屏幕上一样）、两个准确率、判定、图例，以及一行说明为什么比较是公平的：复制到剪贴板，或存为 PNG、SVG、PDF、PowerPoint。</translation>
    </message>
    <message>
        <source>Both large planes as they are shown, decision boundary or embedding, bent or not, with both test accuracies, drawn anew for a slide of 16:9: copied, or saved as a picture, a drawing or a page.</source>
        <translation>两张大图的当前画面（决策边界或嵌入，弯曲与否），连同两个测试准确率，重新绘制成 16:9 的幻灯片：复制，或保存为图片、矢量图或页面。</translation>
    </message>
    <message>
        <source>Both models share the points, the labels, the architecture, the head&apos;s first weights, the number of label steps and their schedule, and the size of the grid on which rates and decay were tuned. They differ in what the encoder starts from, in which weights move, in rate and decay: tuned apart, for each model by itself; where the code has no fixed length the pretrained one is standardised, and a frozen probe descends with momentum where all else uses AdamW. One in twenty of the unlabelled points is held out, to ask whether anything was learnt. The number of classes, and that they are about equally frequent, is taken as known: labels are bought in equal numbers.</source>
        <translation>两个模型相同之处：数据点、标签、网络结构、分类头的初始权重、标签步数及其日程，以及调优学习率和权重衰减时网格的大小。不同之处：编码器的起点、哪些权重更新、学习率和权重衰减（两个模型各自调优）；表示长度不固定时，预训练一方的表示会标准化；线性探测用带动量的梯度下降，其余都用 AdamW。每二十个无标签点留出一个，用来检验是否学到了东西。类别的数目，以及各类大致一样多，视为已知：各类购买同样多的标签。</translation>
    </message>
    <message>
        <source>Both models take {few} label steps, at rest all {all}.</source>
        <translation>两个模型都只走 {few} 个标签步，停住后走完 {all} 步。</translation>
    </message>
    <message>
        <source>Both models, one large plane each as it is shown, with their test accuracy.</source>
        <translation>两个模型各一张大图，与屏幕上所示相同，并附测试准确率。</translation>
    </message>
    <message>
        <source>Both models: decision boundary, embedding, accuracy, verdict, training curves.</source>
        <translation>两个模型：决策边界、嵌入、准确率、判定、训练曲线。</translation>
    </message>
    <message>
        <source>Both models: every point of the pool on its way from its place in the input to where its encoder puts it, and the grid and the decision boundary with it.</source>
        <translation>两个模型：池中每个点从输入中的位置走向编码器给它的位置，网格和决策边界随之而动。</translation>
    </message>
    <message>
        <source>Both planes on their way to the embedding: five moments, or a film.</source>
        <translation>两个平面走向嵌入：五个时刻，或一段影片。</translation>
    </message>
    <message>
        <source>Both views of a point get the same code and nothing keeps the codes apart: they shrink to one point.</source>
        <translation>一个点的两个视图得到相同的表示，又没有什么把表示分开：它们缩成一点。</translation>
    </message>
    <message>
        <source>Both views of a point get the same code; variance and covariance terms keep the code from collapsing.</source>
        <translation>一个点的两个视图得到相同的表示；方差项和协方差项防止表示坍缩。</translation>
    </message>
    <message>
        <source>Boundary or embedding?</source>
        <translation>看边界还是看嵌入？</translation>
    </message>
    <message>
        <source>Buy this label</source>
        <translation>购买这个标签</translation>
    </message>
    <message>
        <source>By a rule on errors over seeds; its numbers are in the speaker notes.</source>
        <translation>依据多个种子上误差的规则；数字见演讲者备注。</translation>
    </message>
    <message>
        <source>By its widest directions, by the code&apos;s own numbers where there are two, by t-SNE, which says who is near and nothing else, or as the words of the tiny language.</source>
        <translation>按方差最大的方向看；表示恰好有两个数时，直接看这两个数；用 t-SNE 看谁与谁相近（仅此而已）；或者看小语言的词。</translation>
    </message>
    <message>
        <source>By what pictures are changed. What is left out may matter.</source>
        <translation>图片做哪些变换。没选的，就可能是要紧的。</translation>
    </message>
    <message>
        <source>CSV table of the numbers</source>
        <translation>CSV 数据表</translation>
    </message>
    <message>
        <source>Can one encoder learn another subject?</source>
        <translation>一个编码器能再学一门科目吗？</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Change “Layers” and “Width” below “Network”, “Weight decay” and “Label steps” below “Fine-tuning”. The tab “Capacity” draws train and test error against the width.</source>
        <translation>在“网络”下改变“层数”和“宽度”，在“微调”下改变“权重衰减”和“标签步数”。“容量”页画出训练误差和测试误差随宽度的变化。</translation>
    </message>
    <message>
        <source>Changed pictures</source>
        <translation>变换图片</translation>
    </message>
    <message>
        <source>Changes of pictures</source>
        <translation>图片变换</translation>
    </message>
    <message>
        <source>Chapters beside the live models: why large models are pretrained without labels.</source>
        <translation>一章一章地讲大模型为什么用无标签数据做预训练，旁边就是实时运行的模型。</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>Click a point in any plane, then “Buy this label” or “Give this label back”; a double click does it at once. Both models get the same labels. “Suggest” selects the point that the pretrained model is least sure of.</source>
        <translation>在任一平面上单击一个点，再点“购买这个标签”或“退回这个标签”；双击则立即完成。两个模型得到同样的标签。“推荐”会选中预训练模型最没有把握的点。</translation>
    </message>
    <message>
        <source>Click it, then click anything in the window.</source>
        <translation>先点击它，再点击窗口中的任何东西。</translation>
    </message>
    <message>
        <source>Click the small plane in the corner of a large one: both change places, in both models. Or see all four alike.</source>
        <translation>单击大平面角上的小平面：两者互换位置，两个模型都一样。也可以让四个平面同样大小。</translation>
    </message>
    <message>
        <source>Codes of partners agree (invariance); each dimension keeps its spread (variance); no two dimensions say the same (covariance).</source>
        <translation>伙伴的表示一致（不变性）；每个维度保持离散程度（方差）；没有两个维度说同样的事（协方差）。</translation>
    </message>
    <message>
        <source>Codes of partners agree, codes of others stand at right angles.</source>
        <translation>伙伴的表示一致，其他点的表示相互垂直。</translation>
    </message>
    <message>
        <source>Codes on a sphere ({methods}) have a supervised network of their own; differences are to the plain one.</source>
        <translation>表示在球面上的方法（{methods}）有自己的监督网络；差值都相对于普通网络。</translation>
    </message>
    <message>
        <source>Collapsed: the code has hardly any spread left, its effective rank is 0. The head reads what little is left of it, which may still tell the classes apart, or not.</source>
        <translation>已坍缩：表示几乎无波动度，有效秩为 0。分类头只能读取残留的一点差别，也许还分得开类别，也许分不开。</translation>
    </message>
    <message>
        <source>Come back to the present: what was trained last.</source>
        <translation>回到当前：最后训练出的结果。</translation>
    </message>
    <message>
        <source>Compare methods</source>
        <translation>比较方法</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控制栏</translation>
    </message>
    <message>
        <source>Cost of pretraining</source>
        <translation>预训练的成本</translation>
    </message>
    <message>
        <source>Costs in labels per class: {mean} (95 % interval {low} to {high}).</source>
        <translation>反而每类多花 {mean} 个标签（95 % 区间：{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>Costs of ten tasks, not known yet.</source>
        <translation>十个任务的成本还不知道。</translation>
    </message>
    <message>
        <source>Creatures</source>
        <translation>人物与小动物</translation>
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
        <source>Curved boundaries, learnt from the labelled points alone.</source>
        <translation>弯曲的边界，只从有标签的点学到。</translation>
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
        <source>Depth</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Difference in points</source>
        <translation>差值（百分点）</translation>
    </message>
    <message>
        <source>Differences are to the supervised arm, trained on the labels alone, paired by seed. Their intervals allow for all {looks} looks (methods x label counts): with no effect anywhere, 95 % of such tables show none (max-t over {seeds} seeds; Westfall &amp; Young 1993; Hothorn, Bretz &amp; Westfall 2008).</source>
        <translation>差值相对于只用标签训练的监督学习一方，按种子配对。区间已考虑全部 {looks} 次比较（方法 x 标签数）：如果处处都没有效果，这样的表有 95 % 不会显示任何效果（max-t，{seeds} 个种子；Westfall &amp; Young 1993；Hothorn, Bretz &amp; Westfall 2008）。</translation>
    </message>
    <message>
        <source>Differences are to the supervised arm, trained on the labels alone, paired by seed. Their intervals allow for all {looks} looks (methods x label counts): with no effect anywhere, at least 95 % of such tables show none (Bonferroni, {seeds} seeds).</source>
        <translation>差值相对于只用标签训练的监督学习一方，按种子配对。区间已考虑全部 {looks} 次比较（方法 x 标签数）：如果处处都没有效果，这样的表至少有 95 % 不会显示任何效果（Bonferroni，{seeds} 个种子）。</translation>
    </message>
    <message>
        <source>Digits: even or odd</source>
        <translation>数字：偶或奇</translation>
    </message>
    <message>
        <source>Digits: small or large</source>
        <translation>数字：小或大</translation>
    </message>
    <message>
        <source>Digits: with a loop</source>
        <translation>数字：有无圈</translation>
    </message>
    <message>
        <source>Directions at right angles: none is lost.</source>
        <translation>方向互相垂直：一个也不丢。</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Do they underfit or overfit?</source>
        <translation>它们是欠拟合还是过拟合？</translation>
    </message>
    <message>
        <source>Dots that stand out: its likeliest partners in pretraining</source>
        <translation>突出显示的点：预训练中最可能与它配对的点</translation>
    </message>
    <message>
        <source>Drag a plot out of the window and drop it where you need it.</source>
        <translation>把图拖出窗口，放到你需要的地方。</translation>
    </message>
    <message>
        <source>Drag along the line at the bottom: every stored moment of pretraining and fine-tuning comes back in all panels, while training goes on. “Jump to” finds the moment at which test accuracy peaked or overfitting began.</source>
        <translation>沿着底部的时间线拖动：预训练和微调中存下的每一刻都会在所有面板上重现，训练则照常进行。“跳到”可以找到测试准确率最高或过拟合开始的那一刻。</translation>
    </message>
    <message>
        <source>Drag the slider “Labels per class”: both models, trained with that many labels, are there at once. Every count was trained; nothing is interpolated.</source>
        <translation>拖动“每类标签数”滑块：用这么多标签训练好的两个模型立即出现。每一种标签数都真正训练过，没有插值。</translation>
    </message>
    <message>
        <source>Drawn for this place: {first} {x}, {second} {y}</source>
        <translation>此处画出的样子：{first} {x}，{second} {y}</translation>
    </message>
    <message>
        <source>Each anew</source>
        <translation>每次重来</translation>
    </message>
    <message>
        <source>Each pretrained anew</source>
        <translation>每次都重新预训练</translation>
    </message>
    <message>
        <source>Each seed is a training of both models with other points, labels and first weights.</source>
        <translation>每个种子都用另外的点、标签和初始权重训练两个模型。</translation>
    </message>
    <message>
        <source>Each seed labels and tests other rows of the same table: intervals tell of this table, not of other ones.</source>
        <translation>每个种子给同一张表的不同行加标签、用不同行测试：区间说的是这张表，而不是别的表。</translation>
    </message>
    <message>
        <source>Each view must pick its partner out of all other points&apos; views.</source>
        <translation>每个视图必须从所有其他点的视图中认出自己的伙伴。</translation>
    </message>
    <message>
        <source>Edit points</source>
        <translation>编辑点</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>有效秩</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Embedding, t-SNE</source>
        <translation>嵌入，t-SNE</translation>
    </message>
    <message>
        <source>Embedding, turned towards its boundary</source>
        <translation>嵌入（转向决策边界）</translation>
    </message>
    <message>
        <source>Embedding, turned until its boundary is a line</source>
        <translation>嵌入（转到边界成一条线）</translation>
    </message>
    <message>
        <source>Enlarge or shrink</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Equal: labels, network, pictures, steps on the task. Not: steps before it; each encoder is fine-tuned in its best way.</source>
        <translation>相同的：标签、网络、图片、在任务上的步数。不同的：此前的步数；各编码器按最适合它的方式微调。</translation>
    </message>
    <message>
        <source>Error against the width of the network, not measured yet.</source>
        <translation>误差随网络宽度的变化，尚未测量。</translation>
    </message>
    <message>
        <source>Every change can be undone, by its name. What was trained lately comes back without training.</source>
        <translation>每一次改动都有名称，都可以撤销。不久前训练过的内容不必重新训练就会回来。</translation>
    </message>
    <message>
        <source>Every exported file has its settings inside: open it, or drop it on the window. Or copy the settings as one line of text, for a chat.</source>
        <translation>每个导出的文件里都带有设置：打开它，或把它拖到窗口上。也可以把设置复制成一行文字，发到聊天里。</translation>
    </message>
    <message>
        <source>Every figure as PNG, WebP, SVG, PDF, CSV, a PowerPoint deck whose curve can be edited, or a film, in English or Chinese. A right click on a plot leads there too.</source>
        <translation>每一幅图都可以存为 PNG、WebP、SVG、PDF、CSV、曲线可编辑的 PowerPoint 演示文稿，或影片，中英文皆可。在图上单击右键也能找到。</translation>
    </message>
    <message>
        <source>Every function, scene, chapter, objective and setting, by words of either language. A number behind the name of a setting sets it. What cannot be done says why.</source>
        <translation>用任一种语言的词查找所有功能、场景、章节、目标和设置。在设置名称后面写一个数，就会设成这个数。暂时做不了的会说明原因。</translation>
    </message>
    <message>
        <source>Every point goes from its place in the input to where its encoder puts it, and takes the grid and the decision boundary along. Both ends are computed; what lies between them is a way that is easy to follow, no layer of the network: turn and stretch first found by least squares, the rest added evenly.</source>
        <translation>每个点都从输入中的位置走向编码器给它的位置，并带着网格和决策边界一起走。两端是算出来的；中间只是一条容易跟随的路，不是网络的某一层：先用最小二乘求出旋转和缩放，余下的均匀加上。</translation>
    </message>
    <message>
        <source>Every point of the crowd where the encoder puts it, before the last, linear layer. No colour of a class is known to the encoder while it pretrains.</source>
        <translation>编码器把每个点放到的位置，即最后的线性层之前。编码器在预训练时不知道任何类别的颜色。</translation>
    </message>
    <message>
        <source>Every point of the plane, coloured by the model&apos;s prediction there.</source>
        <translation>平面上的每一点，按模型在该处的预测着色。</translation>
    </message>
    <message>
        <source>Every scene by its picture, in three groups that follow from what was measured: where pretraining helps, where it hurts, and what surprises.</source>
        <translation>看图选场景，按实测结果分成三组：预训练有帮助的、有害的、出人意料的。</translation>
    </message>
    <message>
        <source>Every sensible objective with every view is measured on the same labels and test points as the other methods, one row each, best on top, with intervals that allow for all looks. Click a row, then “Use this pretraining”.</source>
        <translation>每个合理的目标与每种视图的组合，都和其他方法用同样的标签和测试点测量，每种一行，最好的在最上面，区间已考虑到所有的查看次数。单击一行，再点“使用这种预训练”。</translation>
    </message>
    <message>
        <source>Every stored moment: pretraining, then fine-tuning. Drag the handle to look back; training goes on meanwhile. Triangles mark moments that the list of jumps names.</source>
        <translation>每个保存的时刻：先预训练，后微调。拖动手柄即可回看，训练同时继续。三角形标出跳转列表中的时刻。</translation>
    </message>
    <message>
        <source>Every unit begins the same, and so they stay.</source>
        <translation>每个单元起点相同，于是一直相同。</translation>
    </message>
    <message>
        <source>Every unit of a layer sees the whole layer below.</source>
        <translation>一层中的每个单元都看到下面整层。</translation>
    </message>
    <message>
        <source>Everything is trained from the first step.</source>
        <translation>从第一步起训练全部参数。</translation>
    </message>
    <message>
        <source>Everything is trained from the first step; with few labels this can spoil good features.</source>
        <translation>从第一步起训练全部权重；标签很少时可能破坏好的特征。</translation>
    </message>
    <message>
        <source>Everything on one page: the comparison, label efficiency and capacity.</source>
        <translation>一页看全：对比、标签效率和容量。</translation>
    </message>
    <message>
        <source>Everything that can be chosen about the data, the models and their training.</source>
        <translation>关于数据、模型和训练的一切选择。</translation>
    </message>
    <message>
        <source>Facts of a point</source>
        <translation>一个点的事实</translation>
    </message>
    <message>
        <source>Fair handful</source>
        <translation>公平样本</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>First half: the head alone; second half: everything.</source>
        <translation>前半程只训练分类头，后半程训练全部。</translation>
    </message>
    <message>
        <source>First the head alone, then everything, so that the head does not spoil the features.</source>
        <translation>先只训练分类头，再训练全部，以免分类头破坏特征。</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>Five scenes show it: the walks of pretraining take for granted that classes do not share a cluster.</source>
        <translation>五个场景说明这一点：预训练的游走默认不同的类别不在同一个簇里。</translation>
    </message>
    <message>
        <source>Fold the controls into a rail of buttons, or drag the line between planes and curves. The window remembers how it was left.</source>
        <translation>把控制栏收成一列按钮，或拖动平面与曲线之间的分隔线。窗口会记住你离开时的样子。</translation>
    </message>
    <message>
        <source>For a dark room, for tired eyes</source>
        <translation>房间太暗，眼睛累了</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>忘了多少</translation>
    </message>
    <message>
        <source>Formula: {formula}</source>
        <translation>公式：{formula}</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Four subjects on the same pictures: from scratch, pretrained once without labels, and from a specialist in one subject. “Bill” adds up what ten tasks cost.</source>
        <translation>同样的图片、四门科目：从零开始、不用标签预训练一次、从一科专才开始。“账单”算出十个任务一共要花多少。</translation>
    </message>
    <message>
        <source>Four subjects, three starts</source>
        <translation>四个科目，三种起点</translation>
    </message>
    <message>
        <source>Fresh heads, same labels: {points} points, {found}.</source>
        <translation>新的分类头，同样的标签：{points} 个百分点，{found}。</translation>
    </message>
    <message>
        <source>From elsewhere: it has no class.</source>
        <translation>来自别处：没有类别。</translation>
    </message>
    <message>
        <source>From input to embedding</source>
        <translation>从输入到嵌入</translation>
    </message>
    <message>
        <source>From its floor on</source>
        <translation>从下限算起</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>从零开始</translation>
    </message>
    <message>
        <source>From the input to the embedding</source>
        <translation>从输入到嵌入</translation>
    </message>
    <message>
        <source>From the smallest crowd that was measured to the largest. {parts}.</source>
        <translation>从测过的最少句子到最多句子。{parts}。</translation>
    </message>
    <message>
        <source>From the words that are left of a sentence the encoder and one linear layer guess a word that was taken out; three in ten of the others are left out too. Nobody has to label anything: the text itself holds the answers.</source>
        <translation>编码器和一层线性层从句中剩下的词猜出被拿走的词；其余的词也随机略去三成。不需要任何人来标注：答案就在文本里。</translation>
    </message>
    <message>
        <source>Frozen probe</source>
        <translation>线性探测</translation>
    </message>
    <message>
        <source>Frozen probe: {points} points, {found}.</source>
        <translation>线性探测：{points} 个百分点，{found}。</translation>
    </message>
    <message>
        <source>GIF film</source>
        <translation>GIF 动画</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Give this label back</source>
        <translation>退回这个标签</translation>
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
        <translation>只凭自己的表示还原每个点。</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Guesses a word that was taken out of a sentence from those that are left.</source>
        <translation>从句中剩下的词猜出被拿走的词。</translation>
    </message>
    <message>
        <source>Guesses each word of a sentence from the words before it.</source>
        <translation>从前面的词逐个猜出句中的每个词。</translation>
    </message>
    <message>
        <source>Half on “{other}” first</source>
        <translation>先把一半花在“{other}”上</translation>
    </message>
    <message>
        <source>Handful</source>
        <translation>少量标签</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>He&apos;s, divided by 50: signals die on their way.</source>
        <translation>He 的五十分之一：信号半路消失。</translation>
    </message>
    <message>
        <source>He&apos;s, times 5: every layer is louder than the last.</source>
        <translation>He 的五倍：每层都比前一层更响。</translation>
    </message>
    <message>
        <source>Help and looks</source>
        <translation>帮助与外观</translation>
    </message>
    <message>
        <source>Helps: {counts}</source>
        <translation>有帮助：{counts}</translation>
    </message>
    <message>
        <source>Hidden layers of the encoder.</source>
        <translation>编码器的隐藏层数。</translation>
    </message>
    <message>
        <source>Hidden moons</source>
        <translation>隐藏的月牙</translation>
    </message>
    <message>
        <source>How do I show it on a beamer?</source>
        <translation>怎样用投影仪展示？</translation>
    </message>
    <message>
        <source>How does the encoder bend the plane?</source>
        <translation>编码器怎样弯曲平面？</translation>
    </message>
    <message>
        <source>How else can the embedding be seen?</source>
        <translation>嵌入还可以怎样看？</translation>
    </message>
    <message>
        <source>How far points stray from the shape they belong to.</source>
        <translation>点偏离其所属形状的程度。</translation>
    </message>
    <message>
        <source>How fast stored moments pass.</source>
        <translation>保存的时刻播放的快慢。</translation>
    </message>
    <message>
        <source>How good are other methods with the same labels?</source>
        <translation>标签相同时，其他方法有多好？</translation>
    </message>
    <message>
        <source>How large a thing is does not matter.</source>
        <translation>大小无关紧要。</translation>
    </message>
    <message>
        <source>How many directions of the code are in use; 1 means that everything lies on a line.</source>
        <translation>表示中实际使用了多少个方向；1 表示所有点都在一条直线上。</translation>
    </message>
    <message>
        <source>How many hidden layers the encoder of both models has.</source>
        <translation>两个模型的编码器各有多少个隐藏层。</translation>
    </message>
    <message>
        <source>How many labels?</source>
        <translation>需要多少标签？</translation>
    </message>
    <message>
        <source>How many points of each class have a label. Both models get the same ones.</source>
        <translation>每个类别有多少个点带标签。两个模型得到相同的点。</translation>
    </message>
    <message>
        <source>How many points of each class have a label. The sets are nested: moving the slider up only adds labels. Both models get the same ones.</source>
        <translation>每个类别有多少个点带标签。标签集合是嵌套的：向上移动滑块只会增加标签。两个模型得到相同的标签。</translation>
    </message>
    <message>
        <source>How many points pretraining may look at. It is told no labels; a few get one afterwards.</source>
        <translation>预训练可以看多少个点。它不知道任何标签；其中少数几个之后会拿到标签。</translation>
    </message>
    <message>
        <source>How many points pretraining may look at. It never sees the class of any of them.</source>
        <translation>预训练可以看多少个点。它从不知道其中任何一个点的类别。</translation>
    </message>
    <message>
        <source>How many steps both models learn from their labels.</source>
        <translation>两个模型用标签学习多少步。</translation>
    </message>
    <message>
        <source>How many test points are of the largest class: what always naming it would score. Labels bought in equal numbers do not tell which class that is.</source>
        <translation>测试点中属于最大类别的比例：总是说这个类别就能得到的准确率。每类买同样多的标签，看不出哪个类别最大。</translation>
    </message>
    <message>
        <source>How many test points that are is not known of this run.</source>
        <translation>这次训练没有记录涉及多少测试点。</translation>
    </message>
    <message>
        <source>How many units each hidden layer of both models has.</source>
        <translation>两个模型的每个隐藏层有多少个单元。</translation>
    </message>
    <message>
        <source>How often each class says each word, guessed from the labels, then again and again from all sentences as the guess would label them (Nigam et al. 2000).</source>
        <translation>各类说每个词的频率：先由标签估计，再用估计给所有句子打的标签反复重估（Nigam 等，2000）。</translation>
    </message>
    <message>
        <source>How strongly both models&apos; weights are pulled to zero while they learn from labels. As tuned: each at what was best on the scene it was tuned on; a table of your own borrows that of the digits.</source>
        <translation>两个模型用标签学习时，权重被拉向零的强度。“已调优”：各取调优所用场景上的最优值；自己的表格借用手写数字的值。</translation>
    </message>
    <message>
        <source>How strongly weights are pulled to zero at each step: one of the cures for overfitting.</source>
        <translation>每一步把权重拉向零的强度：对付过拟合的办法之一。</translation>
    </message>
    <message>
        <source>How surprised the model is by the true classes of the test points, in nats.</source>
        <translation>模型对测试点真实类别的惊讶程度，以奈特为单位。</translation>
    </message>
    <message>
        <source>How the first random weights are drawn. Too small, and signals die on their way; too large, and they drown everything; all alike, and no unit learns anything of its own.</source>
        <translation>随机初始权重怎样抽取。太小，信号半路消失；太大，信号淹没一切；全都相同，没有哪个单元学到自己的东西。</translation>
    </message>
    <message>
        <source>How the first random weights of both models are drawn.</source>
        <translation>两个模型的随机初始权重怎样抽取。</translation>
    </message>
    <message>
        <source>How they learn</source>
        <translation>它们怎样学习</translation>
    </message>
    <message>
        <source>How well each model does on each group of people and animals.</source>
        <translation>每个模型在各组人和动物上的表现。</translation>
    </message>
    <message>
        <source>However many tasks there are, no pretraining takes fewer operations.</source>
        <translation>无论有多少个任务，不预训练的运算量都更少。</translation>
    </message>
    <message>
        <source>Hurting: {methods}.</source>
        <translation>有害的是：{methods}。</translation>
    </message>
    <message>
        <source>Hurts: {counts}</source>
        <translation>有害：{counts}</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>使用中文</translation>
    </message>
    <message>
        <source>In about a second every point flies from the input to the embedding and takes the grid and the boundary along; the slider below the planes does it by hand. Layer by layer shows each as a turn, a stretch, a turn, and the bend of its activation.</source>
        <translation>大约一秒之内，每个点都从输入飞到嵌入，带着网格和边界一起移动；用平面下方的滑块可以手动控制。逐层播放时，每一层依次是旋转、拉伸、旋转，然后是激活函数的弯折。</translation>
    </message>
    <message>
        <source>InfoNCE</source>
        <translation>InfoNCE</translation>
    </message>
    <message>
        <source>Input to embedding: {share}</source>
        <translation>从输入到嵌入：{share}</translation>
    </message>
    <message>
        <source>Is the fight fair?</source>
        <translation>这样比较公平吗？</translation>
    </message>
    <message>
        <source>It helps and hurts, or there is no evidence of either.</source>
        <translation>时而有帮助时而有害，或两者都没有证据。</translation>
    </message>
    <message>
        <source>It underfits if the first lies wholly above {tolerance}; it overfits if the second and the third do; it fits if the third lies wholly at or below {tolerance}, it does not underfit, and it is surely better than always naming the largest class ({largest} points); otherwise it is undecided.</source>
        <translation>第一个整体高于 {tolerance} 即欠拟合；第二、第三个也这样即过拟合；第三个整体不高于 {tolerance}、没有欠拟合，且确实优于总猜最大的类（{largest} 个百分点），即拟合良好；否则未定。</translation>
    </message>
    <message>
        <source>Its class is told once its label is bought.</source>
        <translation>购买标签之后才显示它的类别。</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Jumps</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>Keep the run on the screen as it is, its choices and its results, until the program ends.</source>
        <translation>把屏幕上的训练连同它的选择和结果原样留住，直到程序结束。</translation>
    </message>
    <message>
        <source>Known when both models are trained.</source>
        <translation>两个模型都训练完后才知道。</translation>
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
        <source>Label spreading, walks&apos; graph</source>
        <translation>标签传播（游走的图）</translation>
    </message>
    <message>
        <source>Label steps</source>
        <translation>标签步数</translation>
    </message>
    <message>
        <source>Labelled: {name}</source>
        <translation>有标签：{name}</translation>
    </message>
    <message>
        <source>Labels across clusters</source>
        <translation>标签横跨簇</translation>
    </message>
    <message>
        <source>Labels are bought of creatures of all colours.</source>
        <translation>标签取自各种颜色的人物与小动物。</translation>
    </message>
    <message>
        <source>Labels flow along a graph of all points, labelled or not (Zhou et al. 2004).</source>
        <translation>标签沿着所有点（有无标签）构成的图流动（Zhou 等，2004）。</translation>
    </message>
    <message>
        <source>Labels flow along the very graph that neighbour walks follow: calmed, and weighted by density. In a plane it is about as good as the network, which learns from that graph a rule for any new point, and a code that other tasks can use.</source>
        <translation>标签沿着近邻游走所用的同一张图流动：先去噪，再按密度加权。在平面上它和网络差不多一样好；网络则从这张图学到一个能回答任何新点的规则，以及可供其他任务使用的表示。</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>每类标签数</translation>
    </message>
    <message>
        <source>Labels per class: {labels}. Means of up to {seeds}; bands: 95 % of each test mean.</source>
        <translation>每类标签数：{labels}。至多 {seeds}的平均；色带是各测试平均值的 95 % 区间。</translation>
    </message>
    <message>
        <source>Larger crowds, wider networks?</source>
        <translation>点群更大、网络更宽会怎样？</translation>
    </message>
    <message>
        <source>Larger questions</source>
        <translation>更大的问题</translation>
    </message>
    <message>
        <source>Last layers</source>
        <translation>最后几层</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Level town</source>
        <translation>均等的城镇</translation>
    </message>
    <message>
        <source>Light, dark, high contrast, or as the system has it; “Motion” keeps everything still.</source>
        <translation>浅色、深色、高对比度，或跟随系统；“动态”可以让一切静止。</translation>
    </message>
    <message>
        <source>Log-normal town</source>
        <translation>对数正态的城镇</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>Logistic regression takes its own confident guesses on the same unlabelled points for labels, round after round (Yarowsky 1995; pseudo-labels: Lee 2013).</source>
        <translation>逻辑回归把自己在同样的无标签点上有把握的猜测当作标签，一轮接一轮（Yarowsky 1995；伪标签：Lee 2013）。</translation>
    </message>
    <message>
        <source>Logistic regression, a support vector machine, nearest neighbour, label spreading, self-training; on the language word vectors and naive Bayes in place of the last. Of a table of your own they are drawn from the start.</source>
        <translation>逻辑回归、支持向量机、最近邻、标签传播、自训练；在小语言上，最后一种换成词向量和朴素贝叶斯。在你自己的表格上，它们一开始就会画出。</translation>
    </message>
    <message>
        <source>Looks at unlabelled points.</source>
        <translation>正在观察无标签的点。</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
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
        <source>Lost in the other subjects. {parts}.</source>
        <translation>在其他科目中失去的。{parts}。</translation>
    </message>
    <message>
        <source>Low-rank adapters</source>
        <translation>低秩适配器</translation>
    </message>
    <message>
        <source>MP4 film</source>
        <translation>MP4 影片</translation>
    </message>
    <message>
        <source>Make the slide</source>
        <translation>制作幻灯片</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>掩码列</translation>
    </message>
    <message>
        <source>Masked word</source>
        <translation>掩码词预测</translation>
    </message>
    <message>
        <source>Mean error over {count} new towns with {asked} asked: shapes known, all equally likely {flat} points; best-fitting shape {fitted}; share among the people asked {plain}.</source>
        <translation>{count} 个新城镇、各问 {asked} 人的平均误差：知道形状、都同样可能 {flat} 个百分点；最吻合的形状 {fitted}；被问者中的占比 {plain}。</translation>
    </message>
    <message>
        <source>Mean error over {count} new towns with {asked} asked: {learnt} points with the prior, {flat} without (shapes known, all equally likely); best-fitting shape {fitted}; share among the people asked {plain}.</source>
        <translation>{count} 个新城镇、各问 {asked} 人的平均误差：带先验 {learnt} 个百分点，不带（知道形状、都同样可能）{flat}；最吻合的形状 {fitted}；被问者中的占比 {plain}。</translation>
    </message>
    <message>
        <source>Mean prediction over pictures drawn at each body plan and colour.</source>
        <translation>在每种体形与颜色处画几张图，取平均预测。</translation>
    </message>
    <message>
        <source>Mean prediction over sentences written at each mixture of feelings and topics.</source>
        <translation>在每种情感与话题的混合下写出若干句子，图上是对它们的平均预测。</translation>
    </message>
    <message>
        <source>Means over {seeds}: each draws new points, labels and first weights. Error bars are 95 % intervals of the means, each count by itself. The difference is paired by seed; an interval of it allows for {looks} looks at once.</source>
        <translation>{seeds}的平均：每个种子都重新抽取点、标签和初始权重。误差线是各标签数单独计算的平均值 95 % 区间；差值按种子配对，其区间已同时计入 {looks} 次查看。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measured at {known} of {moments} moments for these labels.</source>
        <translation>这一标签数只在 {moments} 个时刻中的 {known} 个测过。</translation>
    </message>
    <message>
        <source>Measured with {counts} labels per class over {seeds}, at each scene&apos;s defaults.</source>
        <translation>各场景取默认设置，每类 {counts} 个标签，在 {seeds}上测得。</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>月牙</translation>
    </message>
    <message>
        <source>More room for the pictures</source>
        <translation>给图更多空间</translation>
    </message>
    <message>
        <source>More unlabelled data, more noise?</source>
        <translation>无标签数据更多、噪声更大会怎样？</translation>
    </message>
    <message>
        <source>Multilayer</source>
        <translation>多层感知机</translation>
    </message>
    <message>
        <source>Naive Bayes, expectation-maximisation</source>
        <translation>朴素贝叶斯（EM 算法）</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Nearest before pretraining</source>
        <translation>预训练前最近的词</translation>
    </message>
    <message>
        <source>Nearest labelled point: {name}, {distance} away in the plane before it bent</source>
        <translation>最近的有标签点：{name}，在弯曲前的平面上相距 {distance}</translation>
    </message>
    <message>
        <source>Nearest labelled point: {name}, {distance} away in this plane</source>
        <translation>最近的有标签点：{name}，在此平面上相距 {distance}</translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>Nearest now, labels only</source>
        <translation>现在最近的词，仅监督</translation>
    </message>
    <message>
        <source>Nearest now, pretrained</source>
        <translation>现在最近的词，预训练</translation>
    </message>
    <message>
        <source>Neighbour walks</source>
        <translation>近邻游走</translation>
    </message>
    <message>
        <source>Newest moment</source>
        <translation>最新时刻</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>下一词预测</translation>
    </message>
    <message>
        <source>No evidence: {counts}</source>
        <translation>没有证据：{counts}</translation>
    </message>
    <message>
        <source>No label has been used yet.</source>
        <translation>尚未用到任何标签。</translation>
    </message>
    <message>
        <source>No method that was tried is surely better here than always naming the largest class ({largest} points): in these columns nothing was found that can be learnt, so nothing fits or underfits. It overfits if the first lies wholly below −{tolerance} and the second wholly above {tolerance}.</source>
        <translation>试过的方法里，没有一种确实优于总猜最大的类（{largest} 个百分点）：就试过的而言，从这些列中学不到什么，所以谈不上拟合良好或欠拟合。第一个整体低于 −{tolerance} 且第二个整体高于 {tolerance} 即过拟合。</translation>
    </message>
    <message>
        <source>No other towns: no prior was learnt, there is nothing to compare.</source>
        <translation>没有别的城镇：没有学到先验，也就没有可比的。</translation>
    </message>
    <message>
        <source>No pretraining</source>
        <translation>不预训练</translation>
    </message>
    <message>
        <source>No structure</source>
        <translation>没有结构</translation>
    </message>
    <message>
        <source>No town ever told its share: the prior is learnt from incomes alone.</source>
        <translation>没有哪个城镇说过占比：先验只从收入中学来。</translation>
    </message>
    <message>
        <source>No verdict yet.</source>
        <translation>还没有判定。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Nothing can be compared yet: press Measure.</source>
        <translation>还没有可以比较的结果：请按“测量”。</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有不同</translation>
    </message>
    <message>
        <source>Nothing has been measured over seeds yet.</source>
        <translation>还没有在多个种子上测量。</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>还没有测量。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>On scenes in two dimensions, drag any point of a decision plane: both models are trained again as it moves, and both boundaries follow. Let go to keep it.</source>
        <translation>在二维场景中，拖动决策平面上的任意一点：点在移动时两个模型就重新训练，两条边界随之变化。松手即保留。</translation>
    </message>
    <message>
        <source>On scenes in two dimensions: paint points of a class, erase or move some. Pretraining runs again on the new points; the test points stay.</source>
        <translation>在二维场景中：画出某一类的点，擦除或移动一些点。预训练会在新的点上重新进行；测试点保持不变。</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>One encoder takes fewer operations than none once the tasks number {first}.</source>
        <translation>做到第 {first} 个任务，一个编码器的运算量就比不预训练少。</translation>
    </message>
    <message>
        <source>One encoder, reused</source>
        <translation>一个编码器反复用</translation>
    </message>
    <message>
        <source>One run each, not averages</source>
        <translation>各为单次训练，不是平均值</translation>
    </message>
    <message>
        <source>Only a linear head is trained on the code.</source>
        <translation>只在表示上训练一个线性分类头。</translation>
    </message>
    <message>
        <source>Only a linear head is trained.</source>
        <translation>只训练线性分类头。</translation>
    </message>
    <message>
        <source>Only neighbours count.</source>
        <translation>只有相邻关系有意义。</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>换一种数据</translation>
    </message>
    <message>
        <source>Other steps speak of other choices.</source>
        <translation>其他步骤说的是别的选择。</translation>
    </message>
    <message>
        <source>Overlapping clusters</source>
        <translation>重叠的簇</translation>
    </message>
    <message>
        <source>PCA of the code until t-SNE is there.</source>
        <translation>表示的 PCA；t-SNE 画好后换上。</translation>
    </message>
    <message>
        <source>PCA of the code, no label used yet.</source>
        <translation>表示的主成分，尚未用到标签。</translation>
    </message>
    <message>
        <source>PCA of the code; colours: hidden classes.</source>
        <translation>表示的主成分；颜色：隐藏的类别。</translation>
    </message>
    <message>
        <source>PCA of the code; t-SNE is made of a run&apos;s end, as soon as it is there.</source>
        <translation>表示的 PCA；t-SNE 在训练结束后才画出。</translation>
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
        <source>Paint, erase or move points. The test points stay as they are.</source>
        <translation>画上、擦除或移动点。测试点保持不变。</translation>
    </message>
    <message>
        <source>Pareto town</source>
        <translation>帕累托的城镇</translation>
    </message>
    <message>
        <source>Patches or words are tokens that look at each other.</source>
        <translation>图块或词作为记号，互相查看。</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pinned runs</source>
        <translation>已固定的训练</translation>
    </message>
    <message>
        <source>Placebo</source>
        <translation>安慰剂</translation>
    </message>
    <message>
        <source>Placebo, random partners</source>
        <translation>安慰剂，随机配对</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play the stored moments again and again.</source>
        <translation>反复播放保存的时刻。</translation>
    </message>
    <message>
        <source>Point at a dot of the pretrained model: its likeliest partners in pretraining stand out.</source>
        <translation>指向预训练模型平面上的一个点：预训练中最可能与它配对的点会突出显示。</translation>
    </message>
    <message>
        <source>Point at it in any plane: it is marked in all of them, with what both models say of it and its nearest labelled point. A click keeps that.</source>
        <translation>在任一平面上指向它：它在所有平面上都会标出，旁边写着两个模型对它的判断，以及离它最近的有标签的点。单击可以保留这些内容。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
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
        <source>Preparing the fine-tuning …</source>
        <translation>正在准备微调……</translation>
    </message>
    <message>
        <source>Preparing the pretraining …</source>
        <translation>正在准备预训练……</translation>
    </message>
    <message>
        <source>Preparing {scene} …</source>
        <translation>正在准备{scene}……</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Press Measure: networks of 2 to 128 units, 10 seeds each.</source>
        <translation>按“测量”：2 到 128 个单元的网络，各 10 个种子。</translation>
    </message>
    <message>
        <source>Press “?” at the top right, then click any number, control or panel: the quantity, its formula and its source.</source>
        <translation>点右上角的“?”，再点任意一个数、控件或面板：会说明这个量、它的公式和出处。</translation>
    </message>
    <message>
        <source>Pretext loss above its floor</source>
        <translation>高出下限的预训练损失</translation>
    </message>
    <message>
        <source>Pretext loss, held-out sentences</source>
        <translation>未见过的句子上的预训练损失</translation>
    </message>
    <message>
        <source>Pretrained</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>Pretrained once, no labels</source>
        <translation>预训练一次，不用标签</translation>
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
        <source>Pretrained: {words}. Supervised only: all {whole} move. Biases are counted as weights, the head&apos;s as well.</source>
        <translation>预训练：{words}。仅监督学习：全部 {whole} 个都移动。偏置也算作权重，分类头的也算在内。</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>Pretraining assumes {groups} groups with gaps</source>
        <translation>预训练假设有 {groups} 个彼此分开的组</translation>
    </message>
    <message>
        <source>Pretraining has not begun.</source>
        <translation>预训练尚未开始。</translation>
    </message>
    <message>
        <source>Pretraining helps in {helps} of {count} cells and hurts in {hurts}, by intervals that allow for {looks} looks at once.</source>
        <translation>按已同时计入 {looks} 次查看的区间，{count} 格中预训练有 {helps} 格有帮助，{hurts} 格有害。</translation>
    </message>
    <message>
        <source>Pretraining helps with some label counts, and hurts with none.</source>
        <translation>某些标签数下预训练有帮助，任何标签数下都无害。</translation>
    </message>
    <message>
        <source>Pretraining hurts with some label counts, and helps with none.</source>
        <translation>某些标签数下预训练有害，任何标签数下都没有帮助。</translation>
    </message>
    <message>
        <source>Pretraining learnt nothing and was dropped: all arms are trained alike.</source>
        <translation>预训练什么也没学到，已被弃用：所有模型的训练方式都一样。</translation>
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
        <source>Pretraining pairs each point with where a random walk through the crowd ends: it assumes that there are groups with gaps between them.</source>
        <translation>预训练把每个点与一次穿过点群的随机游走的终点配对：它假设存在彼此有间隙的群组。</translation>
    </message>
    <message>
        <source>Pretraining without labels, step {step} of {steps}</source>
        <translation>不用标签的预训练，第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Probe, then all</source>
        <translation>先探测，后全部</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
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
        <source>Recolour</source>
        <translation>变色</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>Reused encoder</source>
        <translation>复用的编码器</translation>
    </message>
    <message>
        <source>Rows are in the order of accuracy on the test points: whoever chooses the first one by them flatters it (winner&apos;s curse), and should expect somewhat less on new data.</source>
        <translation>各行按测试点上的准确率排列：凭这些点选第一行会高估它（赢者诅咒），在新数据上应当预期略低一些。</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>Same for both: {network}, {labels} labels, label steps; each at its tuned rate.</source>
        <translation>两边相同：{network}、{labels} 个标签、标签步数；各用为它调好的学习率。</translation>
    </message>
    <message>
        <source>Save an encoder that saw the digits and no label, open it on one of these, and teach it another task.</source>
        <translation>保存一个看过数字、没见过标签的编码器，在下面任一场景中打开它，教它另一项任务。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Scale: crowd and width</source>
        <translation>规模：句子数与宽度</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>School and reuse</source>
        <translation>上学与复用</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seeds measured</source>
        <translation>已测量的种子</translation>
    </message>
    <message>
        <source>Select the unlabelled point that the pretrained model is least sure of, as active learning does. Enter, or asking again, buys its label; so does a double click on any point, or gives it back.</source>
        <translation>选中预训练模型最没有把握的无标签点，如同主动学习。按回车或再次询问就购买它的标签；双击任意一个点也会购买或退回它的标签。</translation>
    </message>
    <message>
        <source>Self-training</source>
        <translation>自训练</translation>
    </message>
    <message>
        <source>Sentences of invented words: one word is taken out and guessed from the others, and words of one kind come together. “Next word” guesses each from those before it. Point at a sentence to read it.</source>
        <translation>用自造的词写成的句子：拿掉一个词，根据其余的词来猜，同一类的词就聚到一起。“下一词预测”根据前面的词猜后面的每一个词。指向一个句子就能读到它。</translation>
    </message>
    <message>
        <source>Share of the largest class</source>
        <translation>最大类别的占比</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Shift, size, mirror and colour. Leave one out to see what it was worth: what is left out may matter to the code.</source>
        <translation>平移、缩放、翻转、变色。去掉一种，看看它值多少：去掉的，就可能影响表示。</translation>
    </message>
    <message>
        <source>Show both planes as they are after one of the encoder&apos;s layers.</source>
        <translation>显示编码器某一层之后的两个平面。</translation>
    </message>
    <message>
        <source>Show the next stored moment, or train up to it.</source>
        <translation>显示下一个保存的时刻，或训练到那里。</translation>
    </message>
    <message>
        <source>Show the stored moment before this one.</source>
        <translation>显示前一个保存的时刻。</translation>
    </message>
    <message>
        <source>Slide: two large planes</source>
        <translation>幻灯片：两张大图</translation>
    </message>
    <message>
        <source>Small pictures of people of every skin colour, cats, dogs and rabbits. “Biased handful” buys labels of people of one skin colour alone; the tab “Groups” tells whom each model then recognises.</source>
        <translation>各种肤色的人物、猫、狗和兔子的小图片。“有偏样本”只购买一种肤色的人物的标签；“分组”页说明每个模型此时认得出谁。</translation>
    </message>
    <message>
        <source>Somebody else&apos;s encoder</source>
        <translation>别人的编码器</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>Specialist in one subject</source>
        <translation>一科专才</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>谱对比</translation>
    </message>
    <message>
        <source>Spectral contrastive</source>
        <translation>谱对比</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Stop, look, go on</source>
        <translation>停下、细看、继续</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>Straight boundaries, learnt from the labelled points alone.</source>
        <translation>笔直的边界，只从有标签的点学到。</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>仅监督</translation>
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
        <source>Supervised only: {supervised}; share of the largest class: {largest}.</source>
        <translation>仅监督学习：{supervised}；最大类别的占比：{largest}。</translation>
    </message>
    <message>
        <source>Swapped columns</source>
        <translation>交换列</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
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
        <source>Test accuracy against labels per class: mean over seeds, with the 95 % interval of each mean by itself as a band; what is said of differences allows for all of them. The dotted line is the control: random weights through the pretrained model&apos;s own fine-tuning.</source>
        <translation>测试准确率随每类标签数的变化：对种子取平均，色带是每个平均值单独的 95 % 区间；关于差值的判断已计入所有标签数。点线是对照：随机权重走预训练模型自己的微调流程。</translation>
    </message>
    <message>
        <source>Test accuracy at the end, means over {seeds}: from scratch {scratch}, reused {reused}; paired difference {points} points: {effect}.</source>
        <translation>最后的测试准确率（{seeds}的平均）：从零开始 {scratch}，反复使用 {reused}；配对差值 {points} 个百分点：{effect}。</translation>
    </message>
    <message>
        <source>Test accuracy by subject. {parts}.</source>
        <translation>各科目的测试准确率。{parts}。</translation>
    </message>
    <message>
        <source>Test accuracy in “{subject}” by labels paid. {parts}.</source>
        <translation>“{subject}”的测试准确率，按付出的标签数。{parts}。</translation>
    </message>
    <message>
        <source>Test accuracy on each group. {parts}.</source>
        <translation>各组的测试准确率。{parts}。</translation>
    </message>
    <message>
        <source>Test accuracy, {arm}</source>
        <translation>测试准确率，{arm}</translation>
    </message>
    <message>
        <source>Test error against width. {parts}.</source>
        <translation>测试误差随宽度的变化。{parts}。</translation>
    </message>
    <message>
        <source>Test error and pretext loss against the number of sentences, not known yet.</source>
        <translation>测试错误率和预训练损失随句子数的变化，尚未测量。</translation>
    </message>
    <message>
        <source>Test error and pretext loss on the tiny language against 100 to 8,000 sentences, a line for each of five widths, beside the best that is possible.</source>
        <translation>小语言上的测试误差和预训练损失，随 100 到 8,000 个句子的变化，五种宽度各一条线，旁边是理论最优。</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>The Tab key comes to every control and every plane.</source>
        <translation>用 Tab 键可以到达每个控件和每个平面。</translation>
    </message>
    <message>
        <source>The answer comes last.</source>
        <translation>答案最后才出来。</translation>
    </message>
    <message>
        <source>The bill adds up</source>
        <translation>账单越积越多</translation>
    </message>
    <message>
        <source>The boundary lies too flat on the embedding to be seen edge on.</source>
        <translation>边界与嵌入平面的夹角太小，无法正好沿着它看去。</translation>
    </message>
    <message>
        <source>The class of the nearest labelled point.</source>
        <translation>最近的有标签点的类别。</translation>
    </message>
    <message>
        <source>The code&apos;s own two numbers.</source>
        <translation>表示本身的两个数。</translation>
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
        <source>The curve of label counts grows with the lecture. Other panels are chosen in the “View” menu, below “Present”, or by a right click on the bar at the top.</source>
        <translation>标签数的曲线随着讲课一点点画出。其他面板可以在“视图”菜单的“演示”下选择，或在顶栏上单击右键。</translation>
    </message>
    <message>
        <source>The embedding, turned in the space of all numbers of its code until the boundary is seen edge on: for the linear head it is flat.</source>
        <translation>嵌入在表示的全部分量所在空间中转动，直到正好沿着决策边界看去：对线性分类头来说，边界是平的。</translation>
    </message>
    <message>
        <source>The encoder&apos;s own weights stay; to each layer&apos;s the product of two thin matrices is added, and only these and the head are trained. The product begins at zero, so training begins with the pretrained encoder.</source>
        <translation>编码器自己的权重不动；每一层的权重加上两个瘦长矩阵的乘积，只训练这些矩阵和分类头。乘积从零开始，所以训练从预训练的编码器开始。</translation>
    </message>
    <message>
        <source>The figure is an example of its own.</source>
        <translation>图只是另举的一个例子。</translation>
    </message>
    <message>
        <source>The figure is one run, with the choices of step {steps}.</source>
        <translation>图中是一次训练，用的是第 {steps} 步的选择。</translation>
    </message>
    <message>
        <source>The figure is one run, with the choices of steps {steps}.</source>
        <translation>图中是一次训练，用的是第 {steps} 步的选择。</translation>
    </message>
    <message>
        <source>The figure shows the choices of step {steps}.</source>
        <translation>图中是第 {steps} 步的选择。</translation>
    </message>
    <message>
        <source>The figure shows the choices of steps {steps}.</source>
        <translation>图中是第 {steps} 步的选择。</translation>
    </message>
    <message>
        <source>The file shows {moment}, not the end of the run.</source>
        <translation>文件展示的是{moment}，不是训练结束时。</translation>
    </message>
    <message>
        <source>The film shows the run up to {moment}, not to its end.</source>
        <translation>影片只到{moment}为止，没有到训练结束。</translation>
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
        <source>The head is trained, and a small product that is added to each layer&apos;s weights.</source>
        <translation>训练分类头，以及加到每层权重上的一个小乘积。</translation>
    </message>
    <message>
        <source>The label is one column&apos;s sign; walks follow clusters in the others.</source>
        <translation>标签是某一列的符号；游走却沿着其他列中的簇。</translation>
    </message>
    <message>
        <source>The line at the bottom says for every choice what both models share and in what they differ.</source>
        <translation>无论怎样选择，底部那一行都会说明两个模型有哪些相同、哪些不同。</translation>
    </message>
    <message>
        <source>The model that had only the labels: it starts from random weights and learns from the labelled points alone.</source>
        <translation>只有标签的模型：从随机权重开始，只从有标签的点学习。</translation>
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
        <source>The number from which points, labels and first weights are drawn.</source>
        <translation>由这个数字抽取点、标签和初始权重。</translation>
    </message>
    <message>
        <source>The number from which points, labels and first weights are drawn. The same seed gives the same pictures.</source>
        <translation>抽取点、标签和初始权重所用的数。相同的种子得到相同的画面。</translation>
    </message>
    <message>
        <source>The plane, tinted where the two models disagree.</source>
        <translation>平面，两个模型有分歧处着色。</translation>
    </message>
    <message>
        <source>The plane, tinted where the two models disagree: {share} of test points; supervised only is right about {supervised} of them, the pretrained model about {pretrained}.</source>
        <translation>平面，两个模型有分歧处着色：占测试点的 {share}；其中仅监督学习答对 {supervised}，预训练模型答对 {pretrained}。</translation>
    </message>
    <message>
        <source>The points of this scene are in no groups.</source>
        <translation>这个场景的点不分组。</translation>
    </message>
    <message>
        <source>The prior knows unequal towns alone: it is wrong until enough people speak.</source>
        <translation>先验只见过不均的城镇：问到足够多的人之前，它是错的。</translation>
    </message>
    <message>
        <source>The right plot is one town, with the luck of its people; the left one is the mean.</source>
        <translation>右图只是一个城镇，带着那里人的偶然；左图是平均。</translation>
    </message>
    <message>
        <source>The runs that were kept: beside each other, in a table of what differs, as dotted curves behind the current ones, or to go back to.</source>
        <translation>留住的训练：并排显示、列表比较不同之处、作为点线画在当前曲线之后，或回到其中一次。</translation>
    </message>
    <message>
        <source>The same experiment elsewhere</source>
        <translation>在别处重做同一个实验</translation>
    </message>
    <message>
        <source>The same lesson next week</source>
        <translation>下周再上同一堂课</translation>
    </message>
    <message>
        <source>The same pictures, another task.</source>
        <translation>同样的图片，另一项任务。</translation>
    </message>
    <message>
        <source>The same pictures, in halves.</source>
        <translation>同样的图片，分成两半。</translation>
    </message>
    <message>
        <source>The same pictures: 0, 6, 8, 9.</source>
        <translation>同样的图片：0、6、8、9 有圈。</translation>
    </message>
    <message>
        <source>The share of a town&apos;s richest fifth, from a few incomes, with a learnt prior and without.</source>
        <translation>城镇里最富的五分之一挣走多少：凭几个人的收入，带学到的先验和不带。</translation>
    </message>
    <message>
        <source>The share of all income that a town&apos;s richest fifth gets, guessed from a few people&apos;s answers: with a prior learnt from other towns, or with nothing learnt.</source>
        <translation>根据几个人的回答，猜一个城镇最富的五分之一的人占全部收入的多少：用从其他城镇学来的先验，或者什么都没学过。</translation>
    </message>
    <message>
        <source>The share of fresh points that the model names correctly. They are never used for training, and nothing is chosen by them.</source>
        <translation>模型正确识别的新点所占的比例。这些点从不用于训练，也不用来选择任何东西。</translation>
    </message>
    <message>
        <source>The share of its own labelled points that the model names correctly.</source>
        <translation>模型在自己的有标签的点中正确识别的比例。</translation>
    </message>
    <message>
        <source>The slide of what is on the screen</source>
        <translation>把屏幕上的内容做成幻灯片</translation>
    </message>
    <message>
        <source>The tab “Disagreement” is a map of it, and says which model is right there.</source>
        <translation>“分歧”页画出这样的地方，并说明在那里哪个模型是对的。</translation>
    </message>
    <message>
        <source>The tab “Equal cost” gives everybody the same budget of labels, spent on the task alone, or half of it on another subject first.</source>
        <translation>“同等花费”页给每一方同样多的标签：全部用在这项任务上，或先把一半用在另一门科目上。</translation>
    </message>
    <message>
        <source>The tab “Forgetting”: it is fine-tuned on one subject; what the old heads of the others then score, and what fresh heads can still read.</source>
        <translation>“遗忘”页：在一门科目上微调之后，其他科目原来的分类头还能得多少分，新的分类头还能读出多少。</translation>
    </message>
    <message>
        <source>The task that the encoder learns without labels.</source>
        <translation>编码器在没有标签的情况下学习的任务。</translation>
    </message>
    <message>
        <source>The two models name every test point alike.</source>
        <translation>两个模型对每个测试点的答案都相同。</translation>
    </message>
    <message>
        <source>The two views of a point are told apart from all other points&apos; views.</source>
        <translation>把一个点的两个视图与其他所有点的视图区分开。</translation>
    </message>
    <message>
        <source>The two views of a point get codes that agree, all others codes at right angles.</source>
        <translation>一个点的两个视图表示一致，与其他点的表示正交。</translation>
    </message>
    <message>
        <source>The whole screen for two planes and two numbers, in large type. A remote control walks through 1, 2, 4, 8, 16 and 30 labels per class: first a veil over the pretrained model, then the answer.</source>
        <translation>整个屏幕只有两个平面和两个数，字很大。用遥控器依次走过每类 1、2、4、8、16、30 个标签：先遮住预训练模型，再揭晓答案。</translation>
    </message>
    <message>
        <source>The window changes its language at any moment, and slides can have another one.</source>
        <translation>窗口随时可以换语言，幻灯片可以用另一种语言。</translation>
    </message>
    <message>
        <source>The words above each plane say so, by errors over many seeds; click them for the rule and its numbers.</source>
        <translation>每个平面上方的文字会说明，依据是许多种子上的误差；单击文字可以看到规则和数值。</translation>
    </message>
    <message>
        <source>The words of the field in both languages; and what is on the screen, in half a minute.</source>
        <translation>这个领域的词，中英对照；还有半分钟的屏幕介绍。</translation>
    </message>
    <message>
        <source>This encoder was pretrained elsewhere and opened from a file.</source>
        <translation>这个编码器在别处预训练，从文件打开。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Tint: the pretrained model&apos;s class, where the other says otherwise.</source>
        <translation>底色：预训练模型的类别，而另一个模型答案不同。</translation>
    </message>
    <message>
        <source>To bear in mind</source>
        <translation>请记住</translation>
    </message>
    <message>
        <source>To take along</source>
        <translation>带走结果</translation>
    </message>
    <message>
        <source>To the embedding; no boundary yet</source>
        <translation>飞向嵌入；还没有边界</translation>
    </message>
    <message>
        <source>To where test accuracy was highest, and to where overfitting began: where test loss was lowest, if it has risen clearly since while train loss fell.</source>
        <translation>跳到测试准确率最高处，以及过拟合开始处：测试损失最低、而此后测试损失明显回升且训练损失下降的地方。</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>过小</translation>
    </message>
    <message>
        <source>Trained weights</source>
        <translation>训练哪些权重</translation>
    </message>
    <message>
        <source>Training on labels ({labels}), step {step} of {steps}</source>
        <translation>用标签训练（{labels}），第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Training pauses wherever you like, goes on step by step, and begins again from the same first weights.</source>
        <translation>训练可以随时暂停、一步一步地继续，也可以从同样的初始权重重新开始。</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>True class, for you alone: {name}</source>
        <translation>真实类别（仅供您参考）：{name}</translation>
    </message>
    <message>
        <source>Turn the wheel over a plane: both models zoom together. Drag the ground to move it, double click it for the whole.</source>
        <translation>在平面上转动滚轮：两个模型一起缩放。拖动空白处可以移动，双击空白处回到全貌。</translation>
    </message>
    <message>
        <source>Two models, few labels</source>
        <translation>两个模型，少量标签</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>并排比较两次训练</translation>
    </message>
    <message>
        <source>Two sliders below “Data” say how many points nobody labelled, and how far points stray.</source>
        <translation>“数据”下的两个滑块决定有多少点没有标签，以及点偏离多远。</translation>
    </message>
    <message>
        <source>Underfit or overfit on purpose</source>
        <translation>故意欠拟合或过拟合</translation>
    </message>
    <message>
        <source>Units in each hidden layer.</source>
        <translation>每个隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Unlabelled in the table: nobody has said its class.</source>
        <translation>表格中没有标签：没有人说过它的类别。</translation>
    </message>
    <message>
        <source>Variance 2 / (inputs + outputs).</source>
        <translation>方差 2 /（输入 + 输出）。</translation>
    </message>
    <message>
        <source>Variance 2 / inputs: made for units that bend.</source>
        <translation>方差 2 / 输入：为会弯折的单元而设。</translation>
    </message>
    <message>
        <source>Verdict over {seeds}, in points of error with 95 % intervals, which carry the error of the reference. The reference, {reference} points (standard error {deviation}): {source}. Train above reference: {underfit}. Test above train: {gap}. Test above reference: {overfit}. </source>
        <translation>{seeds}上的判定，以误差的百分点计，附 95 % 区间（已计入参照自身的误差）。参照为 {reference} 个百分点（标准误 {deviation}）：{source}。训练高于参照：{underfit}。测试高于训练：{gap}。测试高于参照：{overfit}。</translation>
    </message>
    <message>
        <source>W + A·B, A: inputs × 2, B: 2 × outputs</source>
        <translation>W + A·B，A：输入数 × 2，B：2 × 输出数</translation>
    </message>
    <message>
        <source>Was it luck?</source>
        <translation>是碰巧吗？</translation>
    </message>
    <message>
        <source>What about my own data?</source>
        <translation>我自己的数据呢？</translation>
    </message>
    <message>
        <source>What are a larger crowd and a wider network worth?</source>
        <translation>更多的句子、更宽的网络值多少？</translation>
    </message>
    <message>
        <source>What do the words mean?</source>
        <translation>这些词是什么意思？</translation>
    </message>
    <message>
        <source>What does an encoder forget?</source>
        <translation>编码器会忘记什么？</translation>
    </message>
    <message>
        <source>What does an encoder save that is used again?</source>
        <translation>编码器反复使用，省了什么？</translation>
    </message>
    <message>
        <source>What does pretraining do?</source>
        <translation>预训练做什么？</translation>
    </message>
    <message>
        <source>What does the same money for labels buy?</source>
        <translation>同样的标签花费能买到什么？</translation>
    </message>
    <message>
        <source>What does the speaker see?</source>
        <translation>讲者看到什么？</translation>
    </message>
    <message>
        <source>What each way forgets, not known yet.</source>
        <translation>每种方式忘记了什么，尚未得知。</translation>
    </message>
    <message>
        <source>What else can the audience see?</source>
        <translation>观众还能看到什么？</translation>
    </message>
    <message>
        <source>What else is there to look at?</source>
        <translation>还有什么可以看？</translation>
    </message>
    <message>
        <source>What heads of four subjects score before and after, not known yet.</source>
        <translation>四个科目的分类头之前与之后的成绩，尚未得知。</translation>
    </message>
    <message>
        <source>What if one point lay elsewhere?</source>
        <translation>如果一个点在别处会怎样？</translation>
    </message>
    <message>
        <source>What if the data were different?</source>
        <translation>如果数据不同会怎样？</translation>
    </message>
    <message>
        <source>What if the network were another one?</source>
        <translation>如果换一个网络会怎样？</translation>
    </message>
    <message>
        <source>What if the specialist&apos;s labels cost something?</source>
        <translation>如果专才的标签也要花钱呢？</translation>
    </message>
    <message>
        <source>What is a human?</source>
        <translation>什么是人？</translation>
    </message>
    <message>
        <source>What is a view worth?</source>
        <translation>一种视图值多少？</translation>
    </message>
    <message>
        <source>What is called a mean is of more runs than this one.</source>
        <translation>文中的平均值来自更多次训练。</translation>
    </message>
    <message>
        <source>What is forgotten while something new is learnt?</source>
        <translation>学新东西时会忘记什么？</translation>
    </message>
    <message>
        <source>What is known of one point?</source>
        <translation>关于一个点知道些什么？</translation>
    </message>
    <message>
        <source>What is known of the point below the pointer, or of the one that a click has selected: its class, which class each model gives it and how surely, its nearest labelled point.</source>
        <translation>指针下的点或点击选中的点的已知信息：它的类别、每个模型给它的类别及把握、离它最近的有标签点。</translation>
    </message>
    <message>
        <source>What is schooling worth?</source>
        <translation>上学值多少？</translation>
    </message>
    <message>
        <source>What logistic regression and a support vector machine reach with the same labels, and label spreading, on the graph that neighbour walks follow, and self-training with the same unlabelled points too; of a table also the share of its largest class among the test rows. In a plane spreading is about as good as the network, which makes of the same graph a rule for new points and a code for other tasks. On the language word vectors come near it, and naive Bayes, which is how that language is made, wins with many labels.</source>
        <translation>用同样的标签，逻辑回归和支持向量机能达到的水平；再加同样的无标签点，标签传播（沿近邻游走所用的图）和自训练能达到的水平；表格数据还有最大类在测试行中的占比。在平面场景里，标签传播与网络大致一样好；网络则把同一张图变成能判断新点的规则，以及可供其他任务使用的表示。在小语言上，词向量与它接近；标签多时，朴素贝叶斯胜出，因为这门语言正是那样造出来的。</translation>
    </message>
    <message>
        <source>What may fine-tuning change?</source>
        <translation>微调可以改变什么？</translation>
    </message>
    <message>
        <source>What more sentences and a wider encoder are worth: the test error with a few labels, and the pretext loss on sentences that pretraining has not seen, with 95 % intervals over seeds. A perfect reader knows how the language is made: no loss is lower on average. No reading is to guess each word as often as it occurs.</source>
        <translation>更多句子和更宽的编码器值多少：少量标签时的测试错误率，以及在预训练没见过的句子上的预训练损失，附种子间的 95 % 区间。完美读者知道这种语言是怎样生成的：平均而言没有更低的损失。不读句子就是按词频猜每个词。</translation>
    </message>
    <message>
        <source>What surprises</source>
        <translation>出人意料的</translation>
    </message>
    <message>
        <source>What the encoder is built of. Convolutions and attention look for the same thing everywhere in a picture; a multilayer network learns every place by itself.</source>
        <translation>编码器由什么构成。卷积和注意力在图片各处找同样的东西；多层感知机每个位置各学各的。</translation>
    </message>
    <message>
        <source>What the encoder learns from unlabelled points.</source>
        <translation>编码器从无标签点学什么。</translation>
    </message>
    <message>
        <source>What the encoder of both models is built of.</source>
        <translation>两个模型的编码器由什么构成。</translation>
    </message>
    <message>
        <source>What the encoder really does, one movement after the other: each linear layer is a rotation, a stretch by its singular values (supervised | pretrained) and another rotation, then a shift, then the bend of its units. The view follows the layer&apos;s own directions, so that what it leaves alone does not move; between two stops places are interpolated. At the end of the training.</source>
        <translation>编码器真正做的事，一个动作接一个动作：每个线性层是一次旋转、一次按奇异值（仅监督 | 预训练）的拉伸和又一次旋转，然后平移，再由单元弯曲。视角跟随该层自己的方向，因此它不改变的东西不会动；两站之间的位置是插值。训练结束后才有。</translation>
    </message>
    <message>
        <source>What training makes small: without labels the pretraining loss, with labels the cross-entropy in nats. Thin on the labelled points, wide on the test points; dashed without pretraining.</source>
        <translation>训练要减小的量：没有标签时是预训练损失，有标签时是以奈特为单位的交叉熵。细线为有标签的点，粗线为测试点；虚线是没有预训练的模型。</translation>
    </message>
    <message>
        <source>What was pretraining worth?</source>
        <translation>预训练值多少？</translation>
    </message>
    <message>
        <source>Where do the two models disagree?</source>
        <translation>两个模型在哪里有分歧？</translation>
    </message>
    <message>
        <source>Where do they disagree?</source>
        <translation>它们在哪里意见不同？</translation>
    </message>
    <message>
        <source>Where is what pretraining assumes false?</source>
        <translation>预训练的假设在哪里不成立？</translation>
    </message>
    <message>
        <source>Where it helps</source>
        <translation>有帮助的</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>有害的</translation>
    </message>
    <message>
        <source>Where the points come from.</source>
        <translation>点从哪里来。</translation>
    </message>
    <message>
        <source>Where the two models disagree, and which of them is right there.</source>
        <translation>两个模型在哪里有分歧，以及谁在那里是对的。</translation>
    </message>
    <message>
        <source>Whether the model underfits, overfits or fits, by its errors over seeds, never by this run. The reference is the largest network with unlimited fresh labels; of a table, the best of five simple methods, cross-validated on labelled rows that are not tested. Where it is not surely better than naming the largest class, nothing fits. The limit of 5 points is this program&apos;s own. Click it for the rule with its numbers.</source>
        <translation>模型是欠拟合、过拟合还是拟合良好，按多个种子的误差判定，绝不看单次运行。参照是用无限多新标签训练的最大网络；对于表格，则是五种简单方法中最好的一种，在不用于测试的有标签行上交叉验证。如果参照并不确实优于总猜最大的类，就谈不上拟合良好。5 个百分点的界限是本程序自定的。点击可看规则和具体数字。</translation>
    </message>
    <message>
        <source>Which keys are there?</source>
        <translation>有哪些快捷键？</translation>
    </message>
    <message>
        <source>Which labels are worth buying?</source>
        <translation>哪些标签值得买？</translation>
    </message>
    <message>
        <source>Which points does a walk join?</source>
        <translation>游走把哪些点连在一起？</translation>
    </message>
    <message>
        <source>Which pretraining suits these data?</source>
        <translation>哪种预训练适合这些数据？</translation>
    </message>
    <message>
        <source>Which pretraining suits?</source>
        <translation>哪种预训练合适？</translation>
    </message>
    <message>
        <source>Which two versions of a point pretraining is to give the same code.</source>
        <translation>预训练要让一个点的哪两个版本得到相同的表示。</translation>
    </message>
    <message>
        <source>Which weights of the pretrained model the labelled points may move.</source>
        <translation>有标签的点可以移动预训练模型的哪些权重。</translation>
    </message>
    <message>
        <source>Which weights of the pretrained model the labelled points may move; the supervised model always trains everything. The numbers beside it count weights and biases of the encoder and the head.</source>
        <translation>有标签的点可以移动预训练模型的哪些权重；监督模型总是训练全部。旁边的数字包括编码器和分类头的权重与偏置。</translation>
    </message>
    <message>
        <source>While you drag, the pretrained encoder is that of before.</source>
        <translation>拖动时，预训练编码器仍是之前的。</translation>
    </message>
    <message>
        <source>Who earns how much?</source>
        <translation>谁挣多少？</translation>
    </message>
    <message>
        <source>Whom does each model recognise?</source>
        <translation>每个模型认得出谁？</translation>
    </message>
    <message>
        <source>Whose labels are bought. In a biased handful all labelled people share one skin colour: the bias is in the sample, not in anybody.</source>
        <translation>给谁买标签。有偏样本里，有标签的人都是同一肤色：偏差在样本里，不在任何人身上。</translation>
    </message>
    <message>
        <source>Why are large models pretrained without labels?</source>
        <translation>大模型为什么用无标签数据做预训练？</translation>
    </message>
    <message>
        <source>Why are large models pretrained?</source>
        <translation>大模型为什么要预训练？</translation>
    </message>
    <message>
        <source>Why do language models need no labels?</source>
        <translation>语言模型为什么不需要标签？</translation>
    </message>
    <message>
        <source>With a second screen the audience has the planes, and the main one shows what to say, what comes next, and a clock. With one screen the notes are a window of their own.</source>
        <translation>有第二块屏幕时，观众看到平面，主屏幕显示要讲什么、接下来是什么，还有时钟。只有一块屏幕时，备注在单独的窗口里。</translation>
    </message>
    <message>
        <source>With so many asked, no difference is shown between prior and no prior.</source>
        <translation>问了这么多人，看不出有没有先验的差别。</translation>
    </message>
    <message>
        <source>With the prior, {people} answers are not enough to come as near.</source>
        <translation>带着先验，问 {people} 人也到不了这么近。</translation>
    </message>
    <message>
        <source>Without a mouse</source>
        <translation>不用鼠标</translation>
    </message>
    <message>
        <source>Without labels there is nothing to disagree about.</source>
        <translation>没有标签就没有分歧可言。</translation>
    </message>
    <message>
        <source>Without pretraining, even {largest} labels per class reach less.</source>
        <translation>不预训练的话，每类 {largest} 个标签也达不到。</translation>
    </message>
    <message>
        <source>Without the prior, {people} answers are not enough to come as near.</source>
        <translation>不带先验，问 {people} 人也到不了这么近。</translation>
    </message>
    <message>
        <source>Word vectors, logistic regression</source>
        <translation>词向量 + 逻辑回归</translation>
    </message>
    <message>
        <source>Words of feeling: {count}; of these in labelled sentences: {touched}.</source>
        <translation>情感词 {count} 个，其中在有标签的句子里出现过的有 {touched} 个。</translation>
    </message>
    <message>
        <source>Worth in labels per class: {mean} (95 % interval {low} to {high}).</source>
        <translation>相当于每类 {mean} 个标签（95 % 区间：{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>about 1 min left</source>
        <translation>约剩 1 分钟</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>all {whole} weights</source>
        <translation>全部 {whole} 个权重</translation>
    </message>
    <message>
        <source>all {whole} weights move</source>
        <translation>全部 {whole} 个权重都移动</translation>
    </message>
    <message>
        <source>always the largest class</source>
        <translation>总猜最大的类</translation>
    </message>
    <message>
        <source>animal</source>
        <translation>动物</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>网络结构</translation>
    </message>
    <message>
        <source>argmin over points of max over classes of p(class | point)</source>
        <translation>各点中 max p(类别 | 点) 最小者</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>至少 {count}</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>至多 {count}</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>body plan</source>
        <translation>体形</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>budgets at which pretraining is ahead, by the rule</source>
        <translation>预训练按规则领先的预算数</translation>
    </message>
    <message>
        <source>cats</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>change of pictures</source>
        <translation>图片变换</translation>
    </message>
    <message>
        <source>changes of pictures</source>
        <translation>图片变换</translation>
    </message>
    <message>
        <source>cheaper</source>
        <translation>更省</translation>
    </message>
    <message>
        <source>colour of skin or fur</source>
        <translation>肤色或毛色</translation>
    </message>
    <message>
        <source>dogs</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>经手工改动</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>embedding: hidden classes</source>
        <translation>嵌入：隐藏类别</translation>
    </message>
    <message>
        <source>encoder = argmin of the pretraining loss; then, with the labels, of the cross-entropy over what fine-tuning moves</source>
        <translation>编码器 = 使预训练损失最小；之后用标签，在微调所更新的权重上使交叉熵最小</translation>
    </message>
    <message>
        <source>error of the share (points)</source>
        <translation>占比的误差（百分点）</translation>
    </message>
    <message>
        <source>even</source>
        <translation>偶数</translation>
    </message>
    <message>
        <source>even or odd</source>
        <translation>奇数还是偶数</translation>
    </message>
    <message>
        <source>everything with neighbour walks</source>
        <translation>一切使用近邻游走的方式</translation>
    </message>
    <message>
        <source>fine-tuning at every label count</source>
        <translation>在每个标签数上微调</translation>
    </message>
    <message>
        <source>fine-tuning step {step} of {steps}</source>
        <translation>微调第 {step} / {steps} 步</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>first direction</source>
        <translation>第一方向</translation>
    </message>
    <message>
        <source>first number of the code</source>
        <translation>表示的第一个数</translation>
    </message>
    <message>
        <source>first weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>floor = mean of −ln p(word | words read), by Bayes&apos; rule from the generator</source>
        <translation>下限 = −ln p(词 | 读到的词) 的平均，由生成器按贝叶斯公式算出</translation>
    </message>
    <message>
        <source>forgets</source>
        <translation>有遗忘</translation>
    </message>
    <message>
        <source>forgets nothing</source>
        <translation>什么也没忘</translation>
    </message>
    <message>
        <source>gains</source>
        <translation>有长进</translation>
    </message>
    <message>
        <source>glad</source>
        <translation>积极</translation>
    </message>
    <message>
        <source>glad words</source>
        <translation>积极的词</translation>
    </message>
    <message>
        <source>gloomy</source>
        <translation>消极</translation>
    </message>
    <message>
        <source>gloomy words</source>
        <translation>消极的词</translation>
    </message>
    <message>
        <source>grammar</source>
        <translation>语法词</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>handful</source>
        <translation>少量标签</translation>
    </message>
    <message>
        <source>handwritten digits · new task “{subject}” · best ways chosen on other draws · {seeds}</source>
        <translation>手写数字 · 新任务“{subject}” · 最佳方式在其他抽取上选定 · {seeds}</translation>
    </message>
    <message>
        <source>handwritten digits · new task “{subject}” · labels per class: {labels} · {seeds}</source>
        <translation>手写数字 · 新任务“{subject}” · 每类标签数：{labels} · {seeds}</translation>
    </message>
    <message>
        <source>head: rotation until its boundary is seen edge on</source>
        <translation>分类头：转到正好沿着决策边界看去</translation>
    </message>
    <message>
        <source>hidden classes</source>
        <translation>隐藏类别</translation>
    </message>
    <message>
        <source>human</source>
        <translation>人</translation>
    </message>
    <message>
        <source>initialisation</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>interval, {kind}</source>
        <translation>区间，{kind}</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>k&apos; − k, where supervised(k&apos;) first reaches pretrained(k); 95 % by 4,000 bootstrap draws of seeds, expanded percentiles</source>
        <translation>k&apos; − k，其中 supervised(k&apos;) 首次达到 pretrained(k)；95 % 区间来自对种子的 4,000 次自助抽样，用扩展百分位数</translation>
    </message>
    <message>
        <source>labels bought by hand</source>
        <translation>手选购买的标签</translation>
    </message>
    <message>
        <source>labels by hand</source>
        <translation>手选标签</translation>
    </message>
    <message>
        <source>labels given back</source>
        <translation>退还的标签</translation>
    </message>
    <message>
        <source>largest class</source>
        <translation>最大类别</translation>
    </message>
    <message>
        <source>last test loss &gt; 1.05 × lowest and &gt; lowest + 0.05 nats; train loss lower than there</source>
        <translation>最后的测试损失 &gt; 1.05 × 最低值且 &gt; 最低值 + 0.05 奈特；训练损失低于该处</translation>
    </message>
    <message>
        <source>layer {layer} of {layers}: all at once</source>
        <translation>第 {layer} 层（共 {layers} 层）：整层一次</translation>
    </message>
    <message>
        <source>layer {layer} of {layers}: all codes to one length</source>
        <translation>第 {layer} 层（共 {layers} 层）：所有表示变为同一长度</translation>
    </message>
    <message>
        <source>layer {layer} of {layers}: bend, each unit through SiLU</source>
        <translation>第 {layer} 层（共 {layers} 层）：弯曲，每个单元经过 SiLU</translation>
    </message>
    <message>
        <source>layer {layer} of {layers}: rotation to its units</source>
        <translation>第 {layer} 层（共 {layers} 层）：旋转到它的单元</translation>
    </message>
    <message>
        <source>layer {layer} of {layers}: rotation to what it stretches most</source>
        <translation>第 {layer} 层（共 {layers} 层）：旋转到拉伸最大的方向</translation>
    </message>
    <message>
        <source>layer {layer} of {layers}: shift by its biases</source>
        <translation>第 {layer} 层（共 {layers} 层）：按偏置平移</translation>
    </message>
    <message>
        <source>layer {layer} of {layers}: stretch, singular values {values}</source>
        <translation>第 {layer} 层（共 {layers} 层）：拉伸，奇异值 {values}</translation>
    </message>
    <message>
        <source>lines: grid</source>
        <translation>线：网格</translation>
    </message>
    <message>
        <source>lines: the input&apos;s grid</source>
        <translation>线：输入的网格</translation>
    </message>
    <message>
        <source>logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>mean d ± c · s / √R over the R paired differences d with deviation s; c = t(1 − 0.025 / looks, min(R, 20) − 1), looks = 4 × label counts</source>
        <translation>R 个配对差值 d（标准差 s）的平均 ± c · s / √R；c = t(1 − 0.025 / 查看次数，min(R, 20) − 1)，查看次数 = 4 × 标签数的个数</translation>
    </message>
    <message>
        <source>mean ± c s / √seeds, c: 95 % quantile of the largest |t| of all looks</source>
        <translation>均值 ± c s / √种子数，c：所有比较中最大 |t| 的 95 % 分位数</translation>
    </message>
    <message>
        <source>misleads</source>
        <translation>误导</translation>
    </message>
    <message>
        <source>more than {most}</source>
        <translation>{most} 以上</translation>
    </message>
    <message>
        <source>naive Bayes, EM</source>
        <translation>朴素贝叶斯 EM</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>奈特</translation>
    </message>
    <message>
        <source>nats above the floor</source>
        <translation>高出下限（奈特）</translation>
    </message>
    <message>
        <source>nearest neighbours</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未达到</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变换</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>不读句子</translation>
    </message>
    <message>
        <source>no spread</source>
        <translation>无波动</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>没有表格</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not cheaper</source>
        <translation>并不更省</translation>
    </message>
    <message>
        <source>not pretrained</source>
        <translation>未预训练</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>奇数</translation>
    </message>
    <message>
        <source>of neighbours paired as alike, {share} differ in class</source>
        <translation>被当作相似而配对的邻点中，{share} 类别不同</translation>
    </message>
    <message>
        <source>opened from a file (placebo: random pairs of {points} points of {scene})</source>
        <translation>来自文件（安慰剂：{scene}的 {points} 个点的随机配对）</translation>
    </message>
    <message>
        <source>opened from a file ({points} points of {scene}, no label)</source>
        <translation>来自文件（{scene}的 {points} 个点，不用标签）</translation>
    </message>
    <message>
        <source>operations in all</source>
        <translation>总运算次数</translation>
    </message>
    <message>
        <source>overtrained: last test loss &gt; 1.05 × lowest and &gt; lowest + 0.05 nats; over-confident: expected calibration error over 15 bins &gt; 0.10, with the sign of confidence − accuracy</source>
        <translation>训练过度：最后的测试损失 &gt; 1.05 × 最低值，且 &gt; 最低值 + 0.05 奈特；过度自信：15 个区间的期望校准误差 &gt; 0.10，符号取（置信度 − 准确率）的符号</translation>
    </message>
    <message>
        <source>partner drawn from row i of Pᵗ</source>
        <translation>配对点按 Pᵗ 的第 i 行抽取</translation>
    </message>
    <message>
        <source>partners of i are drawn from row i of Pᵗ, P = row-normalised similarities</source>
        <translation>i 的配对点按 Pᵗ 的第 i 行抽取，P = 按行归一化的相似度</translation>
    </message>
    <message>
        <source>people asked</source>
        <translation>问到的人数</translation>
    </message>
    <message>
        <source>people, dark skin</source>
        <translation>人，深肤色</translation>
    </message>
    <message>
        <source>people, light skin</source>
        <translation>人，浅肤色</translation>
    </message>
    <message>
        <source>people, medium skin</source>
        <translation>人，中等肤色</translation>
    </message>
    <message>
        <source>perfect reader</source>
        <translation>完美读者</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>points above supervised only</source>
        <translation>比仅监督学习高出的百分点</translation>
    </message>
    <message>
        <source>points by hand: {done}</source>
        <translation>手动编辑的点：{done}</translation>
    </message>
    <message>
        <source>pretraining step {step} of {steps}</source>
        <translation>预训练第 {step} / {steps} 步</translation>
    </message>
    <message>
        <source>rabbits</source>
        <translation>兔</translation>
    </message>
    <message>
        <source>random forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <source>reused against no pretraining at all, by operations</source>
        <translation>按运算量：反复使用一个编码器，对比不预训练</translation>
    </message>
    <message>
        <source>run: {badges}</source>
        <translation>本次运行：{badges}</translation>
    </message>
    <message>
        <source>second direction</source>
        <translation>第二方向</translation>
    </message>
    <message>
        <source>second number of the code</source>
        <translation>表示的第二个数</translation>
    </message>
    <message>
        <source>self-training</source>
        <translation>自训练</translation>
    </message>
    <message>
        <source>share of glad words</source>
        <translation>积极词的比例</translation>
    </message>
    <message>
        <source>share of the largest class</source>
        <translation>最大类别的占比</translation>
    </message>
    <message>
        <source>share of the richest fifth (%)</source>
        <translation>最富五分之一的占比（%）</translation>
    </message>
    <message>
        <source>small or large</source>
        <translation>小还是大</translation>
    </message>
    <message>
        <source>step {step}/{steps}</source>
        <translation>第 {step}/{steps} 步</translation>
    </message>
    <message>
        <source>supervised only</source>
        <translation>仅监督</translation>
    </message>
    <message>
        <source>swaps</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>sᵗ R(tθ) x + t · rest; s, θ: nearest similarity between both ends</source>
        <translation>sᵗ R(tθ) x + t · 余下部分；s、θ：两端之间最接近的相似变换</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>ten digits</source>
        <translation>十个数字</translation>
    </message>
    <message>
        <source>test accuracy, step {step} of {steps}</source>
        <translation>测试准确率，第 {step} / {steps} 步</translation>
    </message>
    <message>
        <source>test accuracy, this run</source>
        <translation>测试准确率，本次运行</translation>
    </message>
    <message>
        <source>test, this run</source>
        <translation>测试，本次运行</translation>
    </message>
    <message>
        <source>the largest network with unlimited fresh labels</source>
        <translation>用无限多新标签训练的最大网络</translation>
    </message>
    <message>
        <source>the truth</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>thick: surely helps or hurts</source>
        <translation>粗线：确定有帮助或有害</translation>
    </message>
    <message>
        <source>thin: grid · thick: boundary</source>
        <translation>细线：网格 · 粗线：边界</translation>
    </message>
    <message>
        <source>thin: the input&apos;s grid · thick: the boundary</source>
        <translation>细线：输入的网格 · 粗线：决策边界</translation>
    </message>
    <message>
        <source>this run: train accuracy {train} · test loss {loss}</source>
        <translation>本次运行：训练准确率 {train} · 测试损失 {loss}</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>trained on random pairs of {learnt} points (placebo)</source>
        <translation>用 {learnt} 个点的随机配对训练（安慰剂）</translation>
    </message>
    <message>
        <source>underfits: train − reference &gt; 5 points; overfits: test − train &gt; 5 and test − reference &gt; 5; fits: test − reference ≤ 5, not underfitting, and test surely below the largest class&apos;s error; each with its 95 % interval, which carries the reference&apos;s error</source>
        <translation>欠拟合：训练 − 参照 &gt; 5 个百分点；过拟合：测试 − 训练 &gt; 5 且测试 − 参照 &gt; 5；拟合良好：测试 − 参照 ≤ 5、没有欠拟合，且测试误差确实低于总猜最大类的误差；均按 95 % 区间，区间已计入参照自身的误差</translation>
    </message>
    <message>
        <source>unlabelled sentences</source>
        <translation>无标签句子数</translation>
    </message>
    <message>
        <source>unlabelled, by hidden class</source>
        <translation>无标签，按隐藏类别着色</translation>
    </message>
    <message>
        <source>variance 2 / inputs</source>
        <translation>方差 2 / 输入</translation>
    </message>
    <message>
        <source>walks</source>
        <translation>游走</translation>
    </message>
    <message>
        <source>ways to pretrain help</source>
        <translation>种预训练方式有帮助</translation>
    </message>
    <message>
        <source>which = argmax over classes of p(class | point); how surely = that p</source>
        <translation>类别 = 使 p(类别 | 点) 最大的类别；把握 = 该 p</translation>
    </message>
    <message>
        <source>with a loop</source>
        <translation>有圈</translation>
    </message>
    <message>
        <source>with pretraining</source>
        <translation>用预训练</translation>
    </message>
    <message>
        <source>with {asked} asked: {verdict} (plus: the prior is nearer the truth)</source>
        <translation>问 {asked} 人时：{verdict}（正号：先验离真值更近）</translation>
    </message>
    <message>
        <source>without</source>
        <translation>没有圈</translation>
    </message>
    <message>
        <source>without pretraining</source>
        <translation>不用预训练</translation>
    </message>
    <message>
        <source>without your edits: {supervised} → {pretrained}</source>
        <translation>不含手工改动：{supervised} → {pretrained}</translation>
    </message>
    <message>
        <source>word vectors</source>
        <translation>词向量</translation>
    </message>
    <message>
        <source>words of topics</source>
        <translation>话题词</translation>
    </message>
    <message>
        <source>x W + b = x U S Vᵗ + b; SiLU(x) = x / (1 + e^(−x))</source>
        <translation>x W + b = x U S Vᵗ + b；SiLU(x) = x / (1 + e^(−x))</translation>
    </message>
    <message>
        <source>z = encoder(x), shown in the plane of its two widest directions (PCA), as it is, or by t-SNE, which keeps near points near and nothing else</source>
        <translation>z = encoder(x)，画在它最宽的两个方向上（PCA），或直接画出表示，或用 t-SNE：它只保留谁与谁相近</translation>
    </message>
    <message>
        <source>{architecture} {depth} × {width} · {finetuning}</source>
        <translation>{architecture} {depth} × {width} · {finetuning}</translation>
    </message>
    <message>
        <source>{arm}, by hand</source>
        <translation>{arm}（手动）</translation>
    </message>
    <message>
        <source>{arm}: the words as its encoder sees them.</source>
        <translation>{arm}：编码器眼中的词。</translation>
    </message>
    <message>
        <source>{count} bought</source>
        <translation>购买 {count} 个</translation>
    </message>
    <message>
        <source>{count} erased</source>
        <translation>擦除 {count} 个</translation>
    </message>
    <message>
        <source>{count} given back</source>
        <translation>退回 {count} 个</translation>
    </message>
    <message>
        <source>{count} labelled (by hand: {done})</source>
        <translation>{count} 个有标签（手动：{done}）</translation>
    </message>
    <message>
        <source>{count} labels, some by hand</source>
        <translation>{count} 个标签，部分为手动选取</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另外 {count} 种</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>移动 {count} 个</translation>
    </message>
    <message>
        <source>{count} painted</source>
        <translation>绘制 {count} 个</translation>
    </message>
    <message>
        <source>{count} points brushed</source>
        <translation>框选了 {count} 个点</translation>
    </message>
    <message>
        <source>{count} points brushed, by true class: {parts}</source>
        <translation>框选了 {count} 个点，按真实类别：{parts}</translation>
    </message>
    <message>
        <source>{curve} This run: {told}.</source>
        <translation>{curve}本次运行：{told}。</translation>
    </message>
    <message>
        <source>{done} of {count} cells are measured</source>
        <translation>{count} 格中已测量 {done} 格</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}和{second}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{group}: supervised {supervised}, pretrained {pretrained}</source>
        <translation>{group}：仅监督 {supervised}，预训练 {pretrained}</translation>
    </message>
    <message>
        <source>{helped} of {count}</source>
        <translation>{helped} / {count}</translation>
    </message>
    <message>
        <source>{labels} labels per class</source>
        <translation>每类 {labels} 个标签</translation>
    </message>
    <message>
        <source>{labels} per class labelled</source>
        <translation>每类 {labels} 个标签</translation>
    </message>
    <message>
        <source>{labels}, seed {seed}</source>
        <translation>{labels}，种子 {seed}</translation>
    </message>
    <message>
        <source>{line} · {moment}</source>
        <translation>{line} · {moment}</translation>
    </message>
    <message>
        <source>{line}. </source>
        <translation>{line}。</translation>
    </message>
    <message>
        <source>{mean} ({spread})</source>
        <translation>{mean}（{spread}）</translation>
    </message>
    <message>
        <source>{method} (network of {what})</source>
        <translation>{method}（{what} 的网络）</translation>
    </message>
    <message>
        <source>{method} ({what})</source>
        <translation>{method}（{what}）</translation>
    </message>
    <message>
        <source>{method} · {views}</source>
        <translation>{method} · {views}</translation>
    </message>
    <message>
        <source>{method}: learnt nothing</source>
        <translation>{method}：什么也没学到</translation>
    </message>
    <message>
        <source>{name}: all seeds tell the same (no spread), so how sure that is stays unknown; it is no certainty.</source>
        <translation>{name}：所有种子结果相同（无波动），因此有多可靠并不清楚；这不等于确定。</translation>
    </message>
    <message>
        <source>{name}: from {first} to {last} over {steps}.</source>
        <translation>{name}：{steps}内从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}：{before} → {after}</translation>
    </message>
    <message>
        <source>{operations:billion} billion</source>
        <translation>{operations:亿} 亿</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{points} points on average</source>
        <translation>{points} 百分点 （平均）</translation>
    </message>
    <message>
        <source>{rival} is right at least as often without pretraining: {theirs} against {ours} ({method}).</source>
        <translation>不用预训练，{rival}至少同样准确：{theirs} 对 {ours}（{method}）。</translation>
    </message>
    <message>
        <source>{runs} · {changes}</source>
        <translation>{runs} · {changes}</translation>
    </message>
    <message>
        <source>{runs} · {change}, and {count} more choices</source>
        <translation>{runs} · {change}，另有 {count} 项不同</translation>
    </message>
    <message>
        <source>{runs}: the same choices</source>
        <translation>{runs}：各项选择相同</translation>
    </message>
    <message>
        <source>{run}: {line}</source>
        <translation>{run}：{line}</translation>
    </message>
    <message>
        <source>{run}: {words}</source>
        <translation>{run}：{words}</translation>
    </message>
    <message>
        <source>{scene}: {labels}</source>
        <translation>{scene}：{labels}</translation>
    </message>
    <message>
        <source>{share} of the way</source>
        <translation>途中 {share}</translation>
    </message>
    <message>
        <source>{start}: {seconds} s, {operations:billion} billion operations; 95 % of scratch&apos;s end {when} ({reached} of {seeds}).</source>
        <translation>{start}：{seconds} 秒，{operations:亿} 亿次运算；达到从零开始最终水平的 95 %：{when}（{seeds}中有 {reached} 个达到）。</translation>
    </message>
    <message>
        <source>{subject}: from scratch {scratch}, pretrained {pretrained}, specialist {specialist}</source>
        <translation>{subject}：从零开始 {scratch}，预训练 {pretrained}，专才 {specialist}</translation>
    </message>
    <message>
        <source>{supervised} → {pretrained} on average of {seeds}</source>
        <translation>{seeds}平均：{supervised} → {pretrained}</translation>
    </message>
    <message>
        <source>{supervised} → {pretrained} on average of {seeds}, rounded to differ by {points}</source>
        <translation>{seeds}平均：{supervised} → {pretrained}（取整时使二者相差 {points}）</translation>
    </message>
    <message>
        <source>{tasks} tasks like this one: each pretrained anew {anew:billion} billion operations, one encoder reused {reused:billion}, no pretraining {scratch:billion} (graph and walks not counted).</source>
        <translation>{tasks} 个这样的任务：每次都重新预训练 {anew:亿} 亿次运算，同一个编码器反复用 {reused:亿} 亿次，不预训练 {scratch:亿} 亿次（未计建图与游走）。</translation>
    </message>
    <message>
        <source>{verdict} ({seeds}, without your edits)</source>
        <translation>{verdict}（{seeds}，不含手工改动）</translation>
    </message>
    <message>
        <source>{width} units</source>
        <translation>{width} 单元</translation>
    </message>
    <message>
        <source>{width} units, supervised only</source>
        <translation>{width} 单元，仅监督</translation>
    </message>
    <message>
        <source>{width} units: accuracy {few} to {many}, loss {more} to {less} nats</source>
        <translation>{width} 个单元：准确率 {few} 到 {many}，损失 {more} 到 {less} 奈特</translation>
    </message>
    <message>
        <source>{width} units: ten times the sentences divide the loss above its floor by {factor} ({low} to {high}). No bend of the line is seen from {first} to {last}.</source>
        <translation>{width} 个单元：句子增至十倍，高出下限的损失就除以 {factor}（{low} 到 {high}）。从 {first} 到 {last} 看不出这条线有弯曲。</translation>
    </message>
    <message>
        <source>“Architecture” below “Network” is multilayer, convolutional or a small Transformer. “First weights” are drawn in three good ways and in three bad ones.</source>
        <translation>“网络”下的“网络结构”可以是多层、卷积或小型 Transformer。“初始权重”有三种好的取法，三种坏的取法。</translation>
    </message>
    <message>
        <source>“Label efficiency” shows the mean of 20 seeds with its band, a random encoder as a control, the best possible accuracy, and the paired difference at the slider. More seeds make the bands narrower.</source>
        <translation>“标签效率”显示 20 个种子的平均值及其带状区间、作为对照的随机编码器、理论最优准确率，以及滑块处的配对差值。种子越多，带子越窄。</translation>
    </message>
    <message>
        <source>“Objective” below “Pretraining”: views that get one code (VICReg, InfoNCE, spectral contrastive), autoencoders, masked columns; masked or next words for sentences. Two are there to be seen failing: a collapse, and a placebo with random partners.</source>
        <translation>“预训练”下的“目标”：让不同视图得到同一个表示（VICReg、InfoNCE、谱对比），自编码器，掩码列；对句子则是掩码词或下一个词。有两种专门用来看它失败：坍缩，以及随机配对的安慰剂。</translation>
    </message>
    <message>
        <source>“Trained weights” below “Fine-tuning”: a frozen probe, the last layers, all layers, first the head and then all, or low-rank adapters. How many weights that moves stands beside it.</source>
        <translation>“微调”下的“训练哪些权重”：冻结编码器只做线性探测、最后几层、所有层、先分类头后全部，或低秩适配器。旁边写着会更新多少权重。</translation>
    </message>
    <message>
        <source>“Views” says which two versions of a point get one code. Pictures are shifted, resized, mirrored and recoloured; the button beside the list leaves any of these out.</source>
        <translation>“视图”决定一个点的哪两个版本得到同一个表示。图片会被平移、缩放、翻转和变色；列表旁的按钮可以去掉其中任何一种。</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>“{sentence}”</translation>
    </message>
    <message>
        <source>“{subject}”, step by step</source>
        <translation>一步步学“{subject}”</translation>
    </message>
    <message>
        <source>“{word}”: {kind}</source>
        <translation>“{word}”：{kind}</translation>
    </message>
    <message>
        <source>−log p(word | the other words)</source>
        <translation>−log p(词 | 其余的词)</translation>
    </message>
    <message>
        <source>−log p(word | the words before it)</source>
        <translation>−log p(词 | 前面的词)</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source> What they win back had only lost its fit.</source>
        <translation>它们赢回来的部分并未丢失，只是与原来的分类头不再契合。</translation>
    </message>
    <message>
        <source> of {steps}</source>
        <translation>（{steps}）</translation>
    </message>
    <message>
        <source>, frozen; the head&apos;s {later} weights move.</source>
        <translation>，冻结；只更新分类头的 {later} 个权重。</translation>
    </message>
    <message>
        <source>1 label per class</source>
        <translation>每类 1 个标签</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 个百分点</translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation>1 个种子</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>1,797 real handwritten digits, 8&#xa0;×&#xa0;8 pixels, ten classes.</source>
        <translation>1,797 个真实手写数字，8&#xa0;×&#xa0;8 像素，十个类别。</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A story in twelve chapters beside the live models: all but the last ask for predictions, each shows what was measured here. “Handout” puts a chapter on a page.</source>
        <translation>十二章的故事，就在实时运行的模型旁边：除最后一章外，每章都请你先预测；每章都给出刚在你的电脑上测得的结果。“讲义”把一章排成一页。</translation>
    </message>
    <message>
        <source>All labelled people happen to have light brown skin, all labelled animals dark fur.</source>
        <translation>有标签的人碰巧都是浅棕肤色，有标签的动物碰巧都是深色毛。</translation>
    </message>
    <message>
        <source>All seeds tell the same (no spread), so how sure that is stays unknown; it is no certainty.</source>
        <translation>所有种子结果相同（无波动），因此有多可靠并不清楚；这不等于确定。</translation>
    </message>
    <message>
        <source>At {labels} no pretraining helps.</source>
        <translation>{labels}时，没有哪种预训练有帮助。</translation>
    </message>
    <message>
        <source>At {labels} no pretraining shows an effect.</source>
        <translation>{labels}时，没有哪种预训练显示出效果。</translation>
    </message>
    <message>
        <source>At {labels} this suits best: {method}, {points} points [{low}, {high}].</source>
        <translation>{labels}时最合适的是：{method}，{points} 个百分点 [{low}，{high}]。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>微调之前与之后</translation>
    </message>
    <message>
        <source>Biased handful</source>
        <translation>有偏样本</translation>
    </message>
    <message>
        <source>Chapter {number}</source>
        <translation>第 {number} 章</translation>
    </message>
    <message>
        <source>ConvNet</source>
        <translation>卷积网络</translation>
    </message>
    <message>
        <source>Drag this line to the left or right to give the curves or the planes more room; a double click leaves it to the window.</source>
        <translation>左右拖动这条线，可给曲线或平面更多空间；双击则交给窗口决定。</translation>
    </message>
    <message>
        <source>Each way at its own tuned rate, without weight decay. The new subject&apos;s old head learns on with the encoder, those of the others stay as they were.</source>
        <translation>每种方式各用自己调好的学习率，不加权重衰减。新科目原来的分类头随编码器继续学习，其余科目的保持不变。</translation>
    </message>
    <message>
        <source>Every number was measured on this computer.</source>
        <translation>每个数字都是在这台电脑上测得的。</translation>
    </message>
    <message>
        <source>Every sensible pretraining and other methods on the same labels and test points, one row each. A difference to the supervised arm counts only if its interval, which allows for all rows and label counts together, leaves out zero.</source>
        <translation>每种合理的预训练和其他方法，用同样的标签和测试点，各占一行。与监督模型的差值，只有当其区间（已计入所有行和标签数）不含零时才算数。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>From the words so far the encoder and one linear layer guess the next one, as large language models do. A Transformer guesses at every place at once, and none of its words sees a later one. The trivial optimum, without any reading: each word as often as it occurs.</source>
        <translation>编码器和一层线性层从已读到的词猜出下一个词，大语言模型正是这样学的。Transformer 同时在每个位置上猜，任何词都看不到后面的词。平凡的最优解无需阅读：按每个词出现的频率去猜。</translation>
    </message>
    <message>
        <source>How many more labels per class the supervised model needs to become as good, by the mean curves; a cost where fewer would do. The interval comes from seeds that are drawn again; nothing is said where it holds 0, or where there is no evidence of an effect.</source>
        <translation>按平均曲线，监督模型每类还要多少个标签才能达到同样水平；如果更少的标签就够，那就是代价。区间由有放回地重抽种子得到；区间包含 0 或证据不足时，不作判断。</translation>
    </message>
    <message>
        <source>How much more computing the pretrained model had: the fight is fair in labels, not in computing. Counted is what the network computes, not the graph and the walks that pair points. A label stage is the supervised model&apos;s.</source>
        <translation>预训练的模型多用了多少计算：比较在标签数上公平，在计算量上并不公平。只计网络的运算，不计给点配对的图和游走。所说的标签训练，是仅监督模型的那一次。</translation>
    </message>
    <message>
        <source>Mean error of the richest fifth&apos;s share, in points. {parts}.</source>
        <translation>最富五分之一占比的平均误差（百分点）。{parts}。</translation>
    </message>
    <message>
        <source>Mean error over new towns</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>Mean test accuracy over {seeds} at {labels}: supervised only {supervised}, pretrained {pretrained}, random encoder {control}.</source>
        <translation>{labels}、{seeds}的平均测试准确率：仅监督学习 {supervised}，预训练 {pretrained}，随机编码器 {control}。</translation>
    </message>
    <message>
        <source>Measured over {seeds} after the first comparison.</source>
        <translation>第一次对比之后，在 {seeds}上测量。</translation>
    </message>
    <message>
        <source>Not measured at {labels} yet: it follows the curve.</source>
        <translation>{labels}的情形尚未测量：曲线测完后就测。</translation>
    </message>
    <message>
        <source>One new town, person by person</source>
        <translation>一个新城镇，逐人询问</translation>
    </message>
    <message>
        <source>One seed has no intervals, so nothing is said of effects: measure more of them.</source>
        <translation>一个种子没有区间，所以不谈效果：请多测几个种子。</translation>
    </message>
    <message>
        <source>People of every skin colour, cats, dogs, rabbits: 16&#xa0;×&#xa0;16 pixels.</source>
        <translation>各种肤色的人、猫、狗、兔：16&#xa0;×&#xa0;16 像素。</translation>
    </message>
    <message>
        <source>Pretraining learnt nothing that holds for points it had not seen, so it is dropped: both arms are one and the same network, trained alike from random weights on the same {labels} labels.</source>
        <translation>预训练学到的东西对没见过的点不成立，因此弃用：两边是同一个网络，从随机权重出发，用同样的 {labels} 个标签、以同样的方式训练。</translation>
    </message>
    <message>
        <source>Pretraining once: {steps} steps, {seconds} s, {operations:billion} billion operations.</source>
        <translation>预训练一次：{steps} 步，{seconds} 秒，{operations:亿} 亿次运算。</translation>
    </message>
    <message>
        <source>Pretraining pairs each point with where a random walk through the crowd ends. Walks prefer dense ground and are as long as it takes until only so many groups can be told apart: that there are such groups, with gaps between, is an assumption. Point at a dot to see its likeliest partners. How many pairs join two different classes is counted afterwards; no model ever sees it.</source>
        <translation>预训练把每个点与从它出发、在点群中随机游走的终点配成一对。游走偏好稠密之处，并走到只剩下这么多组可以区分为止：存在这样的组、组与组之间有空隙，这是一个假设。指向一个点可看到它最可能的伙伴。有多少对跨越两个类别是事后统计的；任何模型都看不到。</translation>
    </message>
    <message>
        <source>Prior from other towns</source>
        <translation>来自其他城镇的先验</translation>
    </message>
    <message>
        <source>Right about these: supervised only {supervised}, pretrained {pretrained}.</source>
        <translation>其中答对：仅监督学习 {supervised}，预训练 {pretrained}。</translation>
    </message>
    <message>
        <source>Same for both: {network}, {labels} labels, label steps; each at its rate as tuned on “{scene}”.</source>
        <translation>两边相同：{network}、{labels} 个标签、标签步数；各用在“{scene}”场景上为它调好的学习率。</translation>
    </message>
    <message>
        <source>Sentences of 8 invented words: 2&#xa0;×&#xa0;40 of feeling, 4&#xa0;×&#xa0;15 of topics.</source>
        <translation>由 8 个虚构的词组成的句子：情感词 2&#xa0;×&#xa0;40 个，话题词 4&#xa0;×&#xa0;15 个。</translation>
    </message>
    <message>
        <source>Share among those asked</source>
        <translation>被问者中的占比</translation>
    </message>
    <message>
        <source>Test accuracy at {labels}, best first: {rows}.</source>
        <translation>{labels}时的测试准确率，最好的在前：{rows}。</translation>
    </message>
    <message>
        <source>Test error with {labels}</source>
        <translation>{labels}时的测试错误率</translation>
    </message>
    <message>
        <source>The labelled have all colours.</source>
        <translation>有标签的各色都有。</translation>
    </message>
    <message>
        <source>The moons spread over 64 of 80 columns; the other 16 are junk.</source>
        <translation>月牙散布在 80 列中的 64 列；其余 16 列是无用的噪声。</translation>
    </message>
    <message>
        <source>The same 3 × 3 pixels&apos; worth of weights look everywhere in a picture.</source>
        <translation>同一组 3 × 3 权重看遍图片各处。</translation>
    </message>
    <message>
        <source>The same network. Its encoder first learns from points without labels; then it learns from the same labelled points for the same number of steps, and the choice of fine-tuning says which of its weights still move.</source>
        <translation>同一个网络。编码器先从没有标签的点学习；然后用同样的有标签点、同样的步数学习，哪些权重还会更新，由“微调”的选择决定。</translation>
    </message>
    <message>
        <source>The scene&apos;s own loss with partners drawn at random: there is nothing to learn. Its encoder is kept all the same and fine-tuned as any pretrained one is. What it gains over the control, random weights fine-tuned alike, cannot come from the data.</source>
        <translation>场景自己的损失，但伙伴随机抽取：没有什么可学。编码器照样保留，并像其他预训练编码器一样微调。它比对照（同样微调的随机权重）多出来的部分，不可能来自数据。</translation>
    </message>
    <message>
        <source>The scene&apos;s own objective with partners drawn at random: there is nothing to learn, and its encoder is kept to show what that does.</source>
        <translation>场景自己的目标，但伙伴随机抽取：没有什么可学；编码器照样保留，好看看结果如何。</translation>
    </message>
    <message>
        <source>The whole screen for an audience: two large planes and two numbers in large type, predictions first; a curve on request.</source>
        <translation>为听众全屏显示：两张大图和两个大号数字，先预测再揭晓；需要时显示曲线。</translation>
    </message>
    <message>
        <source>This run: test loss {last}, lowest {least}. It is overtrained if the last is more than {share} % and {nats} nats above the lowest. Calibration error with a sign {calibration}: over-confident above {limit}, below 0 it is too little sure.</source>
        <translation>本次运行：测试损失 {last}，最低 {least}。最后的损失比最低值高出 {share} % 且高出 {nats} 奈特以上，就算训练过度。带符号的校准误差 {calibration}：高于 {limit} 为过度自信，低于 0 则不够自信。</translation>
    </message>
    <message>
        <source>Train and test error against the width of the network.</source>
        <translation>训练误差和测试误差随网络宽度的变化。</translation>
    </message>
    <message>
        <source>Train and test error against the width of the network: too narrow and both are high, too wide for its labels and they part.</source>
        <translation>训练误差和测试误差随网络宽度的变化：太窄则两者都高，相对标签太宽则两者分开。</translation>
    </message>
    <message>
        <source>Train both models and show each picture as it comes; or wait.</source>
        <translation>训练两个模型并随时显示画面；或者等待。</translation>
    </message>
    <message>
        <source>Train many more models, so that the band becomes narrower.</source>
        <translation>训练更多模型，使色带变窄。</translation>
    </message>
    <message>
        <source>Train up to the next picture, then wait.</source>
        <translation>训练到下一个画面，然后等待。</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>训练曲线</translation>
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
        <source>Undo what was picked by hand: the slider&apos;s own labels are left.</source>
        <translation>撤销手选的一切：只留下滑块自己的标签。</translation>
    </message>
    <message>
        <source>Unlabelled points</source>
        <translation>无标签点数</translation>
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
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Waits: without labels it has nothing to learn from.</source>
        <translation>等待：没有标签就无从学起。</translation>
    </message>
    <message>
        <source>Walks</source>
        <translation>游走</translation>
    </message>
    <message>
        <source>WebP picture</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>What are unlabelled data worth?</source>
        <translation>无标签数据值多少？</translation>
    </message>
    <message>
        <source>What colour a thing has does not matter.</source>
        <translation>颜色无关紧要。</translation>
    </message>
    <message>
        <source>What does the richest fifth earn?</source>
        <translation>最富的五分之一挣走多少？</translation>
    </message>
    <message>
        <source>What else is to be said of this run: overtrained if its test loss has risen again, over-confident if it promises more than it keeps.</source>
        <translation>关于这次训练还要说明的：测试损失回升即为训练过度，承诺多于兑现即为过度自信。</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
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
        <source>What the program has to tell, in one sentence.</source>
        <translation>程序要说的话，一句说完。</translation>
    </message>
    <message>
        <source>Whatever the window can do, scenes, chapters and settings by words of either language; a setting&apos;s name with a value behind it sets it.</source>
        <translation>用任一语言的词语查找窗口的功能、场景、章节和设置；在设置名称后写上数值即可设定。</translation>
    </message>
    <message>
        <source>When does each model underfit or overfit?</source>
        <translation>每个模型何时欠拟合、何时过拟合？</translation>
    </message>
    <message>
        <source>Where a thing stands does not matter.</source>
        <translation>位置无关紧要。</translation>
    </message>
    <message>
        <source>Where the points come from, what their classes are and what plane is shown.</source>
        <translation>点从哪里来，有哪些类别，显示的是哪个平面。</translation>
    </message>
    <message>
        <source>Where the two likeliest classes are equally likely. A tint shows the likeliest class, paler where the model is less sure.</source>
        <translation>两个最可能的类别概率相等的地方。底色表示最可能的类别，模型越没把握颜色越淡。</translation>
    </message>
    <message>
        <source>Which pretraining suits “{data}”?</source>
        <translation>哪种预训练适合“{data}”？</translation>
    </message>
    <message>
        <source>Which stage is running, and how many of its steps are done.</source>
        <translation>正在进行哪个阶段，已完成多少步。</translation>
    </message>
    <message>
        <source>Which two versions of a point are to get the same code. What they keep and what they destroy is prior knowledge.</source>
        <translation>一个点的哪两个版本应得到相同的表示。它们保留什么、破坏什么，是先验知识。</translation>
    </message>
    <message>
        <source>Which way a thing faces does not matter.</source>
        <translation>朝向无关紧要。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>With the prior, asking {fewer} is not enough to come as near, {people} is.</source>
        <translation>带着先验，问 {fewer} 人还达不到同样接近，问 {people} 人就够了。</translation>
    </message>
    <message>
        <source>With these draws the claim is not borne out. Believe the measurement.</source>
        <translation>在这一批数据上，上面的说法没有得到证实。请以测量为准。</translation>
    </message>
    <message>
        <source>Without the prior, asking {fewer} is not enough to come as near, {people} is.</source>
        <translation>没有先验，问 {fewer} 人还达不到同样接近，问 {people} 人就够了。</translation>
    </message>
    <message>
        <source>Without the variance term all codes may shrink to one point, and do: shown so that the term can be understood.</source>
        <translation>没有方差项，所有表示可能缩成一点，实际也会如此：展示它是为了理解这一项。</translation>
    </message>
    <message>
        <source>Words by the first layer (PCA). Nearest is of the same kind: {share}.</source>
        <translation>按第一层排列的词（PCA）。最近的词属于同一类：{share}。</translation>
    </message>
    <message>
        <source>Worth of the unlabelled data</source>
        <translation>无标签数据的价值</translation>
    </message>
    <message>
        <source>a tiny language · {objective} · {labels} · {narrow} to {wide} units · {steps} steps everywhere · seeds {first} to {last}</source>
        <translation>一门小语言 · {objective} · {labels} · {narrow} 到 {wide} 个单元 · 处处 {steps} 步 · 种子 {first} 到 {last}</translation>
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
        <source>accuracy with {labels}, {width} units: {first} → {last} sentences, {seeds}</source>
        <translation>{labels}、{width} 个单元时的准确率：{first} → {last} 个句子，{seeds}</translation>
    </message>
    <message>
        <source>after {steps}</source>
        <translation>用了 {steps}</translation>
    </message>
    <message>
        <source>all x with p(first class | x) = p(second class | x)</source>
        <translation>所有满足 p(第一类 | x) = p(第二类 | x) 的 x</translation>
    </message>
    <message>
        <source>argmin of the mean cross-entropy over the labelled points</source>
        <translation>使有标签的点上平均交叉熵最小</translation>
    </message>
    <message>
        <source>as tuned</source>
        <translation>已调优</translation>
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
        <source>correct labelled points / all labelled points</source>
        <translation>正确的有标签的点数 / 有标签的点总数</translation>
    </message>
    <message>
        <source>correct points / all points</source>
        <translation>正确的点数 / 点的总数</translation>
    </message>
    <message>
        <source>correct test points / all test points</source>
        <translation>正确的测试点数 / 测试点总数</translation>
    </message>
    <message>
        <source>cross-entropy (nats)</source>
        <translation>交叉熵（奈特）</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>error = 1 − accuracy</source>
        <translation>误差 = 1 − 准确率</translation>
    </message>
    <message>
        <source>exp(−Σ p ln p), p = singular values of the centred code / their sum</source>
        <translation>exp(−Σ p ln p)，p = 居中后的表示的奇异值 / 其总和</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>微调方式</translation>
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
        <source>fits</source>
        <translation>拟合良好</translation>
    </message>
    <message>
        <source>from elsewhere</source>
        <translation>来自别处</translation>
    </message>
    <message>
        <source>handwritten digits · fine-tuned on “{subject}” · {mode} · {labels} · {seeds}</source>
        <translation>手写数字 · 在“{subject}”上微调 · {mode} · {labels} · {seeds}</translation>
    </message>
    <message>
        <source>handwritten digits · {labels} · {seeds}</source>
        <translation>手写数字 · {labels} · {seeds}</translation>
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
        <source>kind of views</source>
        <translation>视图</translation>
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
        <source>label steps</source>
        <translation>标签训练步数</translation>
    </message>
    <message>
        <source>labelled:</source>
        <translation>有标签：</translation>
    </message>
    <message>
        <source>labels in all = labels per class × classes</source>
        <translation>标签总数 = 每类标签数 × 类别数</translation>
    </message>
    <message>
        <source>labels paid in all</source>
        <translation>付出的全部标签数</translation>
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
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>learnt from {learnt} of {points} points, labels unseen</source>
        <translation>从 {points} 个点中的 {learnt} 个学来，未见标签</translation>
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
        <source>mean (x − decoder(encoder(x + noise)))²</source>
        <translation>均值 (x − 解码器(编码器(x + 噪声)))²</translation>
    </message>
    <message>
        <source>mean (x − decoder(encoder(x)))²</source>
        <translation>均值 (x − 解码器(编码器(x)))²</translation>
    </message>
    <message>
        <source>mean over points of −ln p(true class)</source>
        <translation>−ln p(真实类别) 对各点的均值</translation>
    </message>
    <message>
        <source>mean over swapped columns of (x − decoder(encoder(swapped x)))²</source>
        <translation>(x − 解码器(编码器(互换后的 x)))² 对互换列的均值</translation>
    </message>
    <message>
        <source>mean over test points of −ln p(true class)</source>
        <translation>−ln p(真实类别) 对测试点的均值</translation>
    </message>
    <message>
        <source>mean ± t(0.975, R − 1) · s / √R over R seeds</source>
        <translation>R 个种子的均值 ± t(0.975, R − 1) · s / √R</translation>
    </message>
    <message>
        <source>mean −ln [exp(cos(z, z&apos;) / τ) / Σ exp(cos(z, other) / τ)], τ = 0.3</source>
        <translation>均值 −ln [exp(cos(z, z&apos;) / τ) / Σ exp(cos(z, 其他) / τ)]，τ = 0.3</translation>
    </message>
    <message>
        <source>means: {supervised} → {pretrained}</source>
        <translation>平均：{supervised} → {pretrained}</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>负</translation>
    </message>
    <message>
        <source>network (unit-length codes)</source>
        <translation>网络（单位长度表示）</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>证据不足</translation>
    </message>
    <message>
        <source>no evidence at 1 seed</source>
        <translation>重复 1 次，证据不足</translation>
    </message>
    <message>
        <source>no evidence at {seeds} seeds</source>
        <translation>重复 {seeds} 次，证据不足</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无一领先</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>nothing to learn</source>
        <translation>无规律可学</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>预训练目标</translation>
    </message>
    <message>
        <source>of test points are disputed</source>
        <translation>的测试点存在分歧</translation>
    </message>
    <message>
        <source>one step = one batch, one move of all weights</source>
        <translation>一步 = 一个批次，全部权重移动一次</translation>
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
        <source>points ahead of scratch</source>
        <translation>相对从零开始的优势（百分点）</translation>
    </message>
    <message>
        <source>points edited by hand</source>
        <translation>手动编辑的点</translation>
    </message>
    <message>
        <source>points in the other subjects, old heads: {found}</source>
        <translation>个百分点（其他科目，原来的分类头）：{found}</translation>
    </message>
    <message>
        <source>points lost</source>
        <translation>失去的百分点</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>正</translation>
    </message>
    <message>
        <source>pretrained here</source>
        <translation>在此预训练</translation>
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
        <source>scene</source>
        <translation>场景</translation>
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
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>seed {first}</source>
        <translation>种子 {first}</translation>
    </message>
    <message>
        <source>seeds {first} to {last}</source>
        <translation>种子 {first} 至 {last}</translation>
    </message>
    <message>
        <source>share = numbers trained / weights and biases of encoder and head</source>
        <translation>占比 = 训练的数 / 编码器和分类头的权重与偏置</translation>
    </message>
    <message>
        <source>somebody&apos;s own data</source>
        <translation>某人自己的数据</translation>
    </message>
    <message>
        <source>spreading, walks</source>
        <translation>标签传播（游走图）</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>subjects in which pretraining helps, all {looks} looks allowed for</source>
        <translation>预训练有帮助的科目数，已计入全部 {looks} 次查看</translation>
    </message>
    <message>
        <source>t-SNE: who is near whom. Gaps, sizes and shapes mean nothing.</source>
        <translation>t-SNE：只看谁与谁相近；间距、大小、形状都没有意义。</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
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
        <source>test, step {step} of {steps}</source>
        <translation>测试，第 {step} / {steps} 步</translation>
    </message>
    <message>
        <source>test, {remark}</source>
        <translation>测试，{remark}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
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
        <source>unlabelled points</source>
        <translation>无标签点</translation>
    </message>
    <message>
        <source>upper moon</source>
        <translation>上月牙</translation>
    </message>
    <message>
        <source>views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>w ← w − schedule · decay · w</source>
        <translation>w ← w − 进度系数 · 衰减 · w</translation>
    </message>
    <message>
        <source>ways to pretrain helps</source>
        <translation>种预训练方式有帮助</translation>
    </message>
    <message>
        <source>ways to pretrain measured; press Measure for the rest</source>
        <translation>种预训练方式已测量；其余的请按“测量”</translation>
    </message>
    <message>
        <source>ways to pretrain measured; the rest follows</source>
        <translation>种预训练方式已测量；其余随后</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>{asked} asked: {flat} without a prior</source>
        <translation>问 {asked} 人：不带先验 {flat}</translation>
    </message>
    <message>
        <source>{asked} asked: {flat} without a prior, {learnt} with it</source>
        <translation>问 {asked} 人：不带先验 {flat}，带先验 {learnt}</translation>
    </message>
    <message>
        <source>{effect} · {seeds}</source>
        <translation>{effect} · {seeds}</translation>
    </message>
    <message>
        <source>{kind} · no other towns seen · seed {seed}</source>
        <translation>{kind} · 没见过别的城镇 · 种子 {seed}</translation>
    </message>
    <message>
        <source>{kind} · other towns seen: {towns}, people told in each: {told} · seed {seed}</source>
        <translation>{kind} · 见过 {towns} 个别的城镇，每个 {told} 人报了收入 · 种子 {seed}</translation>
    </message>
    <message>
        <source>{name}: {words} ({alike} of {count} are of its kind)</source>
        <translation>{name}：{words}（{count} 个中有 {alike} 个是同类词）</translation>
    </message>
    <message>
        <source>{scene} with {labels}. Test accuracy: supervised only {supervised}, pretrained then fine-tuned {pretrained}.</source>
        <translation>{scene}，{labels}。测试准确率：仅监督学习 {supervised}，先预训练再微调 {pretrained}。</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source> Collapsed: rank 0 of {code}.</source>
        <translation>已坍缩：秩为 0（共 {code} 维）。</translation>
    </message>
    <message>
        <source> Decay of both: {decay}.</source>
        <translation>两边的权重衰减：{decay}。</translation>
    </message>
    <message>
        <source>A few earn most: about 80 % goes to a fifth.</source>
        <translation>少数人挣走大部分：约 80 % 归五分之一的人。</translation>
    </message>
    <message>
        <source>Accuracy, dots: run {number}</source>
        <translation>准确率，点线：第 {number} 次</translation>
    </message>
    <message>
        <source>Both errors high: a sign of underfitting. Train low, test high: of overfitting.</source>
        <translation>两种误差都高：欠拟合的迹象；训练误差低、测试误差高：过拟合的迹象。</translation>
    </message>
    <message>
        <source>How many more test points in a hundred the pretrained model names correctly, on average over seeds; in each seed both models have the same points and labels. The interval allows for a look at every label count as 5, 10, 15 and 20 seeds arrive: with no effect at all, at most one curve in twenty says anywhere that pretraining helps or hurts.</source>
        <translation>每一百个测试点中，预训练模型平均多答对几个（对种子取平均）；同一个种子里两个模型的点和标签相同。区间已计入在 5、10、15、20 个种子到齐时对每个标签数的查看：如果根本没有影响，二十条曲线中至多一条会在某处说预训练有帮助或有害。</translation>
    </message>
    <message>
        <source>Measured without your edits.</source>
        <translation>测量不含手工改动。</translation>
    </message>
    <message>
        <source>Pretraining: {steps} steps{seconds}; {times} times the computing of training on the labels.</source>
        <translation>预训练：{steps} 步{seconds}；计算量是标签训练的 {times} 倍。</translation>
    </message>
    <message>
        <source>The share of points that each model names correctly after so many steps. Thin on the labelled points, wide on the test points; dashed without pretraining.</source>
        <translation>训练若干步之后，每个模型正确识别的点所占的比例。细线为有标签的点，粗线为测试点；虚线是没有预训练的模型。</translation>
    </message>
    <message>
        <source>widest gap: {arm} · this run</source>
        <translation>最大差距：{arm} · 本次运行</translation>
    </message>
    <message>
        <source>widest gap: {arm} · {seeds}</source>
        <translation>最大差距：{arm} · {seeds}</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>x + noise</source>
        <translation>x + 噪声</translation>
    </message>
    <message>
        <source>x + noise × a draw from the standard normal distribution, in the scene&apos;s units</source>
        <translation>x + 噪声 × 标准正态分布的一次抽取（场景的单位）</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>{arm}: right about {share}</source>
        <translation>{arm}：答对 {share}</translation>
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
        <source>{arm}: {low} ({worst}) to {high} ({best}).</source>
        <translation>{arm}：{low}（{worst}）到 {high}（{best}）。</translation>
    </message>
    <message>
        <source>{arm}: {name}, {chance}</source>
        <translation>{arm}：{name}，{chance}</translation>
    </message>
    <message>
        <source>{arm}: {plane}</source>
        <translation>{arm}：{plane}</translation>
    </message>
    <message>
        <source>{asked} asked</source>
        <translation>问 {asked} 人</translation>
    </message>
    <message>
        <source>{first} weights move, then all {whole}</source>
        <translation>先移动 {first} 个权重，再移动全部 {whole} 个</translation>
    </message>
    <message>
        <source>{later} of {whole} weights move: {share}</source>
        <translation>{whole} 个权重中移动 {later} 个：{share}</translation>
    </message>
    <message>
        <source>{later} weights in place of {whole}: {share}</source>
        <translation>用 {later} 个权重代替 {whole} 个：{share}</translation>
    </message>
    <message>
        <source>{mean} ({low} to {high})</source>
        <translation>{mean}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>{method}, the best of five simple methods, cross-validated on labelled rows that are not tested</source>
        <translation>{method}，五种简单方法中最好的一种，在不用于测试的有标签行上交叉验证</translation>
    </message>
    <message>
        <source>{mode}: old heads {old} points, fresh heads {fresh}</source>
        <translation>{mode}：原来的分类头 {old} 个百分点，新的分类头 {fresh}</translation>
    </message>
    <message>
        <source>{name} at the last step: {ends}.</source>
        <translation>{name}，最后一步：{ends}。</translation>
    </message>
    <message>
        <source>{name} {budgets}</source>
        <translation>{name}（{budgets}）</translation>
    </message>
    <message>
        <source>{name}, against scratch: {parts}.</source>
        <translation>{name}，与从零开始相比：{parts}。</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 百分点</translation>
    </message>
    <message>
        <source>{scene} · {labelled} · {unlabelled} unlabelled · noise {noise} · {objective}{views}{encoder} · {finetuning} · {depth} × {width} · seed {seed} · version {version}</source>
        <translation>{scene} · {labelled} · {unlabelled} 个无标签点 · 噪声 {noise} · {objective}{views}{encoder} · {finetuning} · {depth} × {width} · 种子 {seed} · 版本 {version}</translation>
    </message>
    <message>
        <source>{scene} · {unlabelled} unlabelled · noise {noise} · {network} · {seeds}</source>
        <translation>{scene} · {unlabelled} 个无标签点 · 噪声 {noise} · {network} · {seeds}</translation>
    </message>
    <message>
        <source>{seeds} seeds</source>
        <translation>{seeds} 个种子</translation>
    </message>
    <message>
        <source>{seeds} seeds from {first}</source>
        <translation>从 {first} 起的 {seeds} 个种子</translation>
    </message>
    <message>
        <source>{share} of weights</source>
        <translation>{share} 的权重</translation>
    </message>
    <message>
        <source>{share} of {whole} weights</source>
        <translation>{whole} 个权重的 {share}</translation>
    </message>
    <message>
        <source>{share}, then all {whole}</source>
        <translation>先 {share}，再全部 {whole} 个</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} 步</translation>
    </message>
    <message>
        <source>{steps} steps everywhere: each of {first} sentences is seen about {often} times, each of {last} about {seldom} times.</source>
        <translation>处处 {steps} 步：{first} 个句子时每句约被看 {often} 次，{last} 个时约 {seldom} 次。</translation>
    </message>
    <message>
        <source>{subject} (new)</source>
        <translation>{subject}（新）</translation>
    </message>
    <message>
        <source>{subject}: before {before}, old heads after {old}, fresh heads {fresh}</source>
        <translation>{subject}：之前 {before}，之后原来的分类头 {old}，新的分类头 {fresh}</translation>
    </message>
    <message>
        <source>{verdict} ({seeds})</source>
        <translation>{verdict}（{seeds}）</translation>
    </message>
    <message>
        <source>{wide} units, not {narrow}: loss {few} nats with {first} sentences, {many} with {last}. {effects}</source>
        <translation>用 {wide} 个单元而不是 {narrow} 个：{first} 个句子时损失 {few} 奈特，{last} 个时 {many}。{effects}</translation>
    </message>
    <message>
        <source>{width} units: supervised {supervised}, pretrained {pretrained}</source>
        <translation>{width} 个单元：仅监督学习 {supervised}，预训练 {pretrained}</translation>
    </message>
    <message>
        <source>{width} units: ten times the sentences divide the loss above its floor by {factor} ({low} to {high}). The line is not straight (off by a factor of up to {off}): no power law.</source>
        <translation>{width} 个单元：句子增至十倍，高出下限的损失就除以 {factor}（{low} 到 {high}）。这条线不直（最多偏离 {off} 倍）：不是幂律。</translation>
    </message>
    <message>
        <source>“{subject}” at equal cost</source>
        <translation>同等花费下的“{subject}”</translation>
    </message>
    <message>
        <source>−2 · mean z·z&apos; + mean (z·other)²</source>
        <translation>−2 · 均值 z·z&apos; + 均值 (z·其他)²</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>{phase} · looking back, training goes on</source>
        <translation>{phase} · 正在回看，训练仍在继续</translation>
    </message>
    <message>
        <source>{phase} · looking back</source>
        <translation>{phase} · 正在回看</translation>
    </message>
    <message>
        <source>Step {step} · looking back</source>
        <translation>第 {step} 步 · 正在回看</translation>
    </message>
    <message>
        <source>{phase} · training goes on</source>
        <translation>{phase} · 训练仍在继续</translation>
    </message>
    <message>
        <source>Step {step} · training goes on</source>
        <translation>第 {step} 步 · 训练仍在继续</translation>
    </message>
    <message>
        <source>{phase} · catching up</source>
        <translation>{phase} · 正在追赶进度</translation>
    </message>
    <message>
        <source>Step {step} · catching up</source>
        <translation>第 {step} 步 · 正在追赶进度</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{phase}, paused</source>
        <translation>{phase}，已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Fine-tuning begins</source>
        <translation>即将开始微调</translation>
    </message>
    <message>
        <source>Pretraining begins</source>
        <translation>即将开始预训练</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>A finished comparison</source>
        <translation>一次完成的对比</translation>
    </message>
    <message>
        <source>Finished after {steps} label steps</source>
        <translation>完成，共 {steps} 个标签步</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Scenes by their pictures…</source>
        <translation>按图选场景…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>A table of your own: a row for each point, a column for its class.</source>
        <translation>自己的表格：每个点一行，一列是它的类别。</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自己的数据</translation>
    </message>
    <message>
        <source>Once it is open, Ctrl+6 measures which pretraining suits it.</source>
        <translation>打开之后，按 Ctrl+6 测量哪种预训练适合它。</translation>
    </message>
</context>
<context>
    <name>GallerySheet</name>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Find a scene</source>
        <translation>查找场景</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>输入以查找</translation>
    </message>
    <message>
        <source>Leave the scene as it is. (Escape)</source>
        <translation>保持当前场景。（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A table of your own: a row for each point, a column for its class.</source>
        <translation>自己的表格：每个点一行，一列是它的类别。</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Empty the field, and see every scene again.</source>
        <translation>清空搜索框，重新显示所有场景。</translation>
    </message>
    <message>
        <source>Show all scenes</source>
        <translation>显示所有场景</translation>
    </message>
    <message>
        <source>No scene matches “{words}”.</source>
        <translation>没有与“{words}”相符的场景。</translation>
    </message>
</context>
<context>
    <name>GlossarySheet</name>
    <message>
        <source>What the words mean</source>
        <translation>词语解释</translation>
    </message>
</context>
<context>
    <name>GroupedMenuBar</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>探索(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Click on anything to learn what it is (Esc ends)</source>
        <translation>点击任何地方，了解它是什么（Esc 结束）</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>All shortcuts</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <source>Explain what has the focus</source>
        <translation>解释当前焦点所在</translation>
    </message>
    <message>
        <source>Explain what is clicked next</source>
        <translation>解释接下来点击的东西</translation>
    </message>
    <message>
        <source>What is equal, and what differs</source>
        <translation>什么相同，什么不同</translation>
    </message>
    <message>
        <source>About Pretraining Explainer</source>
        <translation>关于预训练讲解器</translation>
    </message>
    <message>
        <source>What is this? Click, then click anything. (Shift+F1)</source>
        <translation>这是什么？先点击此处，再点击任何东西。(Shift+F1)</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
</context>
<context>
    <name>LabelsControl</name>
    <message>
        <source>Suggest</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Mark the point that the pretrained model is least sure of; again buys it. (Ctrl+L)</source>
        <translation>标出预训练模型最没有把握的点；再按一次即购买其标签。（Ctrl+L）</translation>
    </message>
    <message>
        <source>Ask the model for a point</source>
        <translation>请模型推荐一个点</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Undo all labels that were picked by hand: the slider&apos;s own are left.</source>
        <translation>撤销所有手选的标签：只留下滑块自己的标签。</translation>
    </message>
    <message>
        <source>{labelled} labelled, {rest} unlabelled</source>
        <translation>{labelled} 个有标签，{rest} 个无标签</translation>
    </message>
    <message>
        <source>{labelled} labelled, {rest} not</source>
        <translation>{labelled} 个有标签，{rest} 个无</translation>
    </message>
    <message>
        <source>{labelled} labelled, {rest} not, {tested} for the test</source>
        <translation>{labelled} 个有标签，{rest} 个没有，{tested} 个用于测试</translation>
    </message>
    <message>
        <source>{labelled} labelled ({hand} by hand)</source>
        <translation>{labelled} 个有标签（手选 {hand}）</translation>
    </message>
    <message>
        <source>{labelled}, {hand} by hand</source>
        <translation>{labelled} 个，手工 {hand}</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>LiveHand</name>
    <message>
        <source>Drag a point: both models follow it; Esc puts it back</source>
        <translation>拖动一个点：两个模型都跟随它；Esc 放回原处</translation>
    </message>
    <message>
        <source>Move the selected point; letting go of Alt keeps it</source>
        <translation>移动选中的点；松开 Alt 即保留</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Without it a picture changes at most twice a second.</source>
        <translation>关闭后，画面每秒最多变化两次。</translation>
    </message>
</context>
<context>
    <name>LossHead</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>The loss without labels.</source>
        <translation>不用标签的损失。</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>The loss on the labels.</source>
        <translation>标签上的损失。</translation>
    </message>
    <message>
        <source>Loss of which stage</source>
        <translation>哪个阶段的损失</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pretraining Explainer</source>
        <translation>预训练讲解器</translation>
    </message>
</context>
<context>
    <name>MeasuredPage</name>
    <message>
        <source>There is nothing to take along until everything shown is measured.</source>
        <translation>要等显示的内容全部测量完毕，才有东西可以导出。</translation>
    </message>
    <message>
        <source>Take both plots along: as a picture, a drawing or numbers.</source>
        <translation>把两张图带走：图片、矢量图或数字。</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>Pretraining, step {step} of {steps}</source>
        <translation>预训练，第 {step} / {steps} 步</translation>
    </message>
    <message>
        <source>Fine-tuning, step {step} of {steps}</source>
        <translation>微调，第 {step} / {steps} 步</translation>
    </message>
    <message>
        <source>Supervised only: test accuracy peaked</source>
        <translation>仅监督学习：测试准确率最高处</translation>
    </message>
    <message>
        <source>Pretrained: test accuracy peaked</source>
        <translation>预训练：测试准确率最高处</translation>
    </message>
    <message>
        <source>Supervised only: overfitting began</source>
        <translation>仅监督学习：过拟合开始处</translation>
    </message>
    <message>
        <source>Pretrained: overfitting began</source>
        <translation>预训练：过拟合开始处</translation>
    </message>
</context>
<context>
    <name>MorphBar</name>
    <message>
        <source>From the input to the embedding</source>
        <translation>从输入到嵌入</translation>
    </message>
    <message>
        <source>Drag: every point on its way to where its encoder puts it.</source>
        <translation>拖动：看每个点走向编码器给它的位置。</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>after layer {layer}</source>
        <translation>第 {layer} 层之后</translation>
    </message>
    <message>
        <source>code</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Bend both planes from the input to the embedding, or back. (G)</source>
        <translation>将两个平面从输入弯到嵌入，或弯回来。(G)</translation>
    </message>
    <message>
        <source>Bend the planes</source>
        <translation>弯曲平面</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>Go through every layer: rotation, stretch, rotation, shift, bend. (Shift+G)</source>
        <translation>走过每一层：旋转、拉伸、旋转、平移、弯曲。(Shift+G)</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Show the planes as they are after a layer.</source>
        <translation>显示某一层之后的平面。</translation>
    </message>
</context>
<context>
    <name>MorphControl</name>
    <message>
        <source>Bend the planes: from the input to the embedding, or back</source>
        <translation>弯曲平面：从输入到嵌入，或弯回来</translation>
    </message>
    <message>
        <source>Bend the planes layer by layer, or at once</source>
        <translation>逐层弯曲平面，或一次弯曲</translation>
    </message>
    <message>
        <source>layers: at the end of the training</source>
        <translation>逐层：训练结束后才有</translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>演讲者备注</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Since the start (P: from zero)</source>
        <translation>已用时间（P：归零）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>屏幕上</translation>
    </message>
    <message>
        <source>Page Down, Page Up: next, previous</source>
        <translation>Page Down、Page Up：下一步、上一步</translation>
    </message>
    <message>
        <source>Ctrl+J: the story, or the comparison without it</source>
        <translation>Ctrl+J：故事，或不带故事的对比</translation>
    </message>
    <message>
        <source>V: veil</source>
        <translation>V：遮挡</translation>
    </message>
    <message>
        <source>C: curve</source>
        <translation>C：曲线</translation>
    </message>
    <message>
        <source>G: bend the planes</source>
        <translation>G：弯曲平面</translation>
    </message>
    <message>
        <source>M: swap boundary and embedding</source>
        <translation>M：交换边界与嵌入</translation>
    </message>
    <message>
        <source>B, W: black, white screen</source>
        <translation>B、W：黑屏、白屏</translation>
    </message>
    <message>
        <source>L: laser pointer</source>
        <translation>L：激光笔</translation>
    </message>
    <message>
        <source>N: these notes</source>
        <translation>N：本备注</translation>
    </message>
    <message>
        <source>Esc: end</source>
        <translation>Esc：结束</translation>
    </message>
</context>
<context>
    <name>OpenActions</name>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a table of your own…</source>
        <translation>打开自己的表格…</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Save session as…</source>
        <translation>会话另存为…</translation>
    </message>
    <message>
        <source>Save pretrained encoder…</source>
        <translation>保存预训练编码器…</translation>
    </message>
    <message>
        <source>Copy settings as text</source>
        <translation>复制设置为文本</translation>
    </message>
    <message>
        <source>Paste settings or a table</source>
        <translation>粘贴设置或表格</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Only files of this computer can be opened: save it first.</source>
        <translation>只能打开本机上的文件：请先将其保存到本机。</translation>
    </message>
    <message>
        <source>Files of this program ({kinds})</source>
        <translation>本程序的文件 ({kinds})</translation>
    </message>
    <message>
        <source>Tables ({kinds})</source>
        <translation>表格 ({kinds})</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Sessions ({kinds})</source>
        <translation>会话 ({kinds})</translation>
    </message>
    <message>
        <source>Pretrained encoders ({kinds})</source>
        <translation>预训练编码器 ({kinds})</translation>
    </message>
    <message>
        <source>Settings copied: paste them into a chat.</source>
        <translation>设置已复制：可粘贴到聊天中。</translation>
    </message>
</context>
<context>
    <name>Overwriting</name>
    <message>
        <source>Another window or program has changed {name} since it was opened or saved here: save under another name, or overwrite it?</source>
        <translation>{name} 在此处打开或保存之后，又被另一个窗口或程序更改过：要另存为其他名称，还是覆盖它？</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PageCover</name>
    <message>
        <source>Shown once this chapter has asked about it.</source>
        <translation>本章问到它之后，就会显示在这里。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find by name…</source>
        <translation>按名称查找…</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>现在无法执行。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>{low} to {high}, now {now}</source>
        <translation>{low} 到 {high}，现为 {now}</translation>
    </message>
    <message>
        <source>{name} takes a number from {low} to {high}.</source>
        <translation>{name}须为 {low} 到 {high} 的数。</translation>
    </message>
    <message>
        <source>{name} takes a whole number, {low} to {high}.</source>
        <translation>{name}须为 {low} 到 {high} 的整数。</translation>
    </message>
</context>
<context>
    <name>PaletteSheet</name>
    <message>
        <source>Find by name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>A function, a scene, a chapter, or a setting and its value: noise 0.05</source>
        <translation>功能、场景、章节，或设置及其数值：噪声 0.05</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有叫这个名称的。</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter does it, Esc closes.</source>
        <translation>方向键选择，回车执行，Esc 关闭。</translation>
    </message>
</context>
<context>
    <name>PanelPage</name>
    <message>
        <source>Measured after the first comparison.</source>
        <translation>第一次对比之后测量。</translation>
    </message>
    <message>
        <source>Not measured yet: press Measure.</source>
        <translation>尚未测量：请按“测量”。</translation>
    </message>
    <message>
        <source>Measuring rests while models train.</source>
        <translation>模型训练时暂停测量。</translation>
    </message>
    <message>
        <source>The first networks are measured.</source>
        <translation>正在测量第一批网络。</translation>
    </message>
    <message>
        <source>Measuring the first {count} of {total} seeds, which train together.</source>
        <translation>正在测量 {total} 个种子中的前 {count} 个，它们一起训练。</translation>
    </message>
    <message>
        <source>Measuring the first {count} of {total} seeds, which train together: {stage}.</source>
        <translation>正在测量 {total} 个种子中的前 {count} 个，它们一起训练：{stage}。</translation>
    </message>
</context>
<context>
    <name>PictureChanges</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Run {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>Compare run {number}</source>
        <translation>比较第 {number} 次</translation>
    </message>
    <message>
        <source>Show in the table below what differs between this run and another one.</source>
        <translation>在下面的表格中显示这次训练与另一次训练的不同之处。</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>回到这一次</translation>
    </message>
    <message>
        <source>Make this run&apos;s choices again: the window shows it in place of the current run. Undo brings that back.</source>
        <translation>重新采用这次训练的各项选择：窗口会显示它，取代当前的训练。撤销即可恢复。</translation>
    </message>
    <message>
        <source>Its curves too</source>
        <translation>叠加它的曲线</translation>
    </message>
    <message>
        <source>Draw this run&apos;s training curves as dots behind those of the current run; press again to take them away.</source>
        <translation>把这次训练的曲线用点画在当前曲线的后面；再按一次即可取消。</translation>
    </message>
    <message>
        <source>Forget this run for good.</source>
        <translation>不再保留这次训练。</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
</context>
<context>
    <name>PinnedRunsActions</name>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep this run, to compare others with it. (Ctrl+D)</source>
        <translation>留住这次训练，好与别的训练比较。（Ctrl+D）</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation>固定这次训练</translation>
    </message>
    <message>
        <source>Pinned runs…</source>
        <translation>已固定的训练…</translation>
    </message>
    <message>
        <source>Compare pinned runs, or go back to one. (Ctrl+Shift+R)</source>
        <translation>比较固定的训练，或回到其中一次。（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>Pinned runs</source>
        <translation>已固定的训练</translation>
    </message>
    <message>
        <source>Runs ({count})</source>
        <translation>训练（{count}）</translation>
    </message>
</context>
<context>
    <name>PinnedRunsSheet</name>
    <message>
        <source>Pinned runs</source>
        <translation>已固定的训练</translation>
    </message>
    <message>
        <source>Nothing is pinned yet: press Pin to keep the run on the screen.</source>
        <translation>还没有固定任何训练：按“固定”保留屏幕上的这次训练。</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep the run on the screen. (Ctrl+D)</source>
        <translation>保留屏幕上的这次训练。(Ctrl+D)</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>As text, for a spreadsheet.</source>
        <translation>以文本形式，供电子表格使用。</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有不同</translation>
    </message>
</context>
<context>
    <name>PlaneCard</name>
    <message>
        <source>Click: make this plane large. (M)</source>
        <translation>点击：放大此平面。(M)</translation>
    </message>
</context>
<context>
    <name>PlaneKeys</name>
    <message>
        <source>Warped grid: how the encoder bends it</source>
        <translation>弯曲网格：编码器如何弯曲它</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Whole planes</source>
        <translation>完整平面</translation>
    </message>
    <message>
        <source>More room for planes</source>
        <translation>给平面更多空间</translation>
    </message>
    <message>
        <source>More room for curves</source>
        <translation>给曲线更多空间</translation>
    </message>
    <message>
        <source>Ask the model for a point</source>
        <translation>请模型推荐一个点</translation>
    </message>
    <message>
        <source>In a plane that has the focus: point</source>
        <translation>在有焦点的平面上：指点</translation>
    </message>
    <message>
        <source>In a plane that has the focus: brush</source>
        <translation>在有焦点的平面上：刷选</translation>
    </message>
    <message>
        <source>With a point selected: go to the next one that way</source>
        <translation>选中一个点时：到该方向的下一个点</translation>
    </message>
    <message>
        <source>On a plane: mark what lies in a rectangle</source>
        <translation>在平面上：标出矩形内的点</translation>
    </message>
    <message>
        <source>On a plane: take its picture out of the window</source>
        <translation>在平面上：把它的图片拖出窗口</translation>
    </message>
    <message>
        <source>Select the point, then buy its label or give it back</source>
        <translation>选中该点，然后购买或退回它的标签</translation>
    </message>
    <message>
        <source>Leave the selected point, or those brushed</source>
        <translation>取消选中的点或刷选的点</translation>
    </message>
    <message>
        <source>Swap planes and insets; on an inset also Enter</source>
        <translation>交换主图与小图；焦点在小图上时也可按回车</translation>
    </message>
    <message>
        <source>Swap planes and insets</source>
        <translation>交换主图与小图</translation>
    </message>
    <message>
        <source>Four panels</source>
        <translation>四个面板</translation>
    </message>
    <message>
        <source>All four panels are large.</source>
        <translation>四个面板一样大。</translation>
    </message>
</context>
<context>
    <name>PlotMenus</name>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
</context>
<context>
    <name>PointEditor</name>
    <message>
        <source>Edit points: paint, erase, move</source>
        <translation>编辑点：画、擦除、移动</translation>
    </message>
    <message>
        <source>While editing points: pen down, pen up</source>
        <translation>编辑点时：落笔、抬笔</translation>
    </message>
    <message>
        <source>While editing points: brush of a class, erase, move</source>
        <translation>编辑点时：某一类的画笔、擦除、移动</translation>
    </message>
</context>
<context>
    <name>PointFacts</name>
    <message>
        <source>Point at a point, or click it.</source>
        <translation>指向一个点，或点击它。</translation>
    </message>
    <message>
        <source>Point at a point, click it or drag it.</source>
        <translation>指向一个点，点击或拖动它。</translation>
    </message>
    <message>
        <source>Point at, click or drag a point.</source>
        <translation>指向、点击或拖动一个点。</translation>
    </message>
    <message>
        <source>Point or click; bend back to drag.</source>
        <translation>指向或点击一个点；弯回后可拖动。</translation>
    </message>
    <message>
        <source>A click keeps this.</source>
        <translation>点击即可保留。</translation>
    </message>
    <message>
        <source>A click enlarges this plane.</source>
        <translation>点击可放大此平面。</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>In which language the window speaks.</source>
        <translation>窗口使用的语言。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>窗口的颜色。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Without it a picture changes at most twice a second.</source>
        <translation>关闭后，画面每秒最多变化两次。</translation>
    </message>
    <message>
        <source>The window&apos;s place and size and recent files are kept too.</source>
        <translation>窗口的位置、大小和最近的文件也会被记住。</translation>
    </message>
</context>
<context>
    <name>PresentMenu</name>
    <message>
        <source>Begin each stop with the veil</source>
        <translation>每一站先遮住结果</translation>
    </message>
    <message>
        <source>Panels shown when presenting</source>
        <translation>演示时显示的面板</translation>
    </message>
    <message>
        <source>Decision boundaries</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>损失与准确率</translation>
    </message>
    <message>
        <source>Label efficiency</source>
        <translation>标签效率</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Present: the whole screen, large type, a remote control. (F5)</source>
        <translation>演示：全屏、大字、可用遥控器。（F5）</translation>
    </message>
    <message>
        <source>Present, or stop presenting</source>
        <translation>开始或结束演示</translation>
    </message>
    <message>
        <source>Predict first: veil or reveal</source>
        <translation>先来预测：遮住或揭晓</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>While presenting: next stop, previous stop</source>
        <translation>演示时：下一站，上一站</translation>
    </message>
    <message>
        <source>While presenting: show or hide the curve</source>
        <translation>演示时：显示或隐藏曲线</translation>
    </message>
    <message>
        <source>While presenting: notes in a window of their own</source>
        <translation>演示时：在单独的窗口中显示备注</translation>
    </message>
    <message>
        <source>While presenting: the clock of the talk from zero</source>
        <translation>演示时：计时归零</translation>
    </message>
    <message>
        <source>While presenting: black screen</source>
        <translation>演示时：黑屏</translation>
    </message>
    <message>
        <source>While presenting: white screen</source>
        <translation>演示时：白屏</translation>
    </message>
    <message>
        <source>Stop presenting</source>
        <translation>结束演示</translation>
    </message>
</context>
<context>
    <name>QuestionCover</name>
    <message>
        <source>Predict first</source>
        <translation>先来预测</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭晓</translation>
    </message>
    <message>
        <source>Show the pretrained model. (V; Page Down while presenting)</source>
        <translation>显示预训练模型。（V；演示时按 Page Down）</translation>
    </message>
    <message>
        <source>Reveal the pretrained model</source>
        <translation>揭晓预训练模型</translation>
    </message>
    <message>
        <source>A click here, V or Page Down reveals it.</source>
        <translation>点击此处、按 V 或 Page Down 即可揭晓。</translation>
    </message>
    <message>
        <source>How well does the pretrained model do with the same labels?</source>
        <translation>标签相同，预训练模型能做到多好？</translation>
    </message>
    <message>
        <source>Labels per class: {count}</source>
        <translation>每类标签数：{count}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Unfold the controls. (F9)</source>
        <translation>展开控制栏。（F9）</translation>
    </message>
    <message>
        <source>Unfold the controls</source>
        <translation>展开控制栏</translation>
    </message>
    <message>
        <source>Draw new points, new labels and new first weights.</source>
        <translation>重新抽取点、标签和初始权重。</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的工作</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Go on with the settings, results and weights as they were then.</source>
        <translation>按当时的设置、结果和权重继续。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Delete what was there.</source>
        <translation>删除当时留下的内容。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. Your work as of {when} is kept.</source>
        <translation>程序曾意外退出。你在 {when} 时的工作已保留。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly {count} times. Your latest work, as of {when}, is kept.</source>
        <translation>程序曾意外退出 {count} 次。你最近一次（{when}）的工作已保留。</translation>
    </message>
    <message>
        <source>Unsaved work as of {when}</source>
        <translation>{when} 的未保存工作</translation>
    </message>
</context>
<context>
    <name>RevealCover</name>
    <message>
        <source>Shown once the prediction is made.</source>
        <translation>预测之后再揭晓。</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause: wait at the moment that is shown. (Space)</source>
        <translation>暂停：停在当前显示的时刻。（空格键）</translation>
    </message>
    <message>
        <source>Play: watch again what was trained. (Space)</source>
        <translation>播放：重看已训练的过程。（空格键）</translation>
    </message>
    <message>
        <source>Play: watch pretraining again, then train with these labels. (Space)</source>
        <translation>播放：重看预训练，然后用这些标签训练。（空格键）</translation>
    </message>
    <message>
        <source>Play: train both models. (Space)</source>
        <translation>播放：训练两个模型。（空格键）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>One picture further, then wait. (Right arrow or full stop)</source>
        <translation>前进一个画面，然后等待。（右方向键或句点）</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the first step: same points, labels and first weights. (Ctrl+R)</source>
        <translation>回到第一步：点、标签和初始权重不变。（Ctrl+R）</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Back to the first step</source>
        <translation>回到第一步</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>RunsSlide</name>
    <message>
        <source>Copy the slide of two pinned runs</source>
        <translation>复制两次固定训练的幻灯片</translation>
    </message>
    <message>
        <source>Save the slide of two pinned runs…</source>
        <translation>保存两次固定训练的幻灯片…</translation>
    </message>
    <message>
        <source>{words} ({first} and {second})</source>
        <translation>{words}（{first} 和 {second}）</translation>
    </message>
    <message>
        <source>Pin two runs first.</source>
        <translation>请先固定两次训练。</translation>
    </message>
</context>
<context>
    <name>SaveTarget</name>
    <message>
        <source>{name} is there already: replace it?</source>
        <translation>{name} 已存在：要替换它吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>ScalePage</name>
    <message>
        <source>Stop measuring</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>继续测量</translation>
    </message>
    <message>
        <source>There is nothing to take along until a cell is measured.</source>
        <translation>要等至少一格测量完毕，才有东西可以导出。</translation>
    </message>
    <message>
        <source>Pretraining guesses</source>
        <translation>预训练猜什么</translation>
    </message>
    <message>
        <source>Which words the encoder learns to guess, without any label.</source>
        <translation>编码器在没有任何标签的情况下学着猜哪些词。</translation>
    </message>
    <message>
        <source>Pretext loss on the right</source>
        <translation>右图的预训练损失</translation>
    </message>
    <message>
        <source>The loss itself, or how far it lies above that of a perfect reader.</source>
        <translation>损失本身，或它比完美读者的损失高出多少。</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>每类标签数</translation>
    </message>
    <message>
        <source>How many labelled sentences of each class there are. All are measured.</source>
        <translation>每一类有多少个带标签的句子。各种数目都已测量。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Over how many draws each cell is measured: more make bands narrower.</source>
        <translation>每格在多少次抽样上测量：越多，区间带越窄。</translation>
    </message>
    <message>
        <source>Stop after the cells that are there, or go on with the others.</source>
        <translation>停在已测的格子，或继续测其余的。</translation>
    </message>
</context>
<context>
    <name>SceneMenu</name>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
</context>
<context>
    <name>SchoolPage</name>
    <message>
        <source>Starts</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>From scratch, pretrained, or a specialist, in all subjects.</source>
        <translation>从零开始、预训练或专才，在所有科目中。</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>What ten tasks cost: with one encoder, with many, with none.</source>
        <translation>十个任务要花多少：用一个编码器、每次一个、一个也不用。</translation>
    </message>
    <message>
        <source>Equal cost</source>
        <translation>同等花费</translation>
    </message>
    <message>
        <source>As many labels for everybody, those of the specialist included.</source>
        <translation>大家的标签一样多，专才学的也算在内。</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>What fine-tuning on one subject does to the others.</source>
        <translation>在一个科目上微调，对其他科目有什么影响。</translation>
    </message>
    <message>
        <source>Part of the exhibit</source>
        <translation>展品的部分</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>每类标签数</translation>
    </message>
    <message>
        <source>How many pictures of each class have a label, in every subject.</source>
        <translation>每个科目里，每类有多少张图片带标签。</translation>
    </message>
    <message>
        <source>The specialist has learnt</source>
        <translation>专才学过的科目</translation>
    </message>
    <message>
        <source>Which subject the specialist learns first, from labels.</source>
        <translation>专才先用标签学哪个科目。</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>What is learnt on a pretrained encoder: from its labels it is fine-tuned.</source>
        <translation>在预训练的编码器上学什么：用它的标签来微调。</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Which weights the new task&apos;s labels move, in the plot on the left.</source>
        <translation>新任务的标签移动哪些权重（左图）。</translation>
    </message>
</context>
<context>
    <name>SecondScreen</name>
    <message>
        <source>the pretrained model is veiled</source>
        <translation>预训练模型已遮挡</translation>
    </message>
</context>
<context>
    <name>SectionColumn</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Where points come from, how many, and how noisy.</source>
        <translation>点从哪里来、有多少、噪声多大。</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>What the encoder learns without labels.</source>
        <translation>编码器不用标签学什么。</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>How models learn from labels.</source>
        <translation>模型怎样从标签学习。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>What both models are built of, and how they begin.</source>
        <translation>两个模型由什么构成、从什么样的权重开始。</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Fold the controls into a rail. (F9)</source>
        <translation>把控制栏收成窄条。（F9）</translation>
    </message>
    <message>
        <source>Fold the controls</source>
        <translation>收起控制栏</translation>
    </message>
</context>
<context>
    <name>SeedControl</name>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Draw new points, new labels and new first weights.</source>
        <translation>重新抽取点、标签和初始权重。</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>&apos;{target}&apos; is a folder: give the name of a file in it.</source>
        <translation>“{target}”是文件夹：请给出其中的文件名。</translation>
    </message>
    <message>
        <source>&apos;{target}&apos; is not a file that can be replaced: choose another name.</source>
        <translation>“{target}”不是可以替换的文件：请换一个名称。</translation>
    </message>
    <message>
        <source>&apos;{target}&apos; is protected against writing: choose another name.</source>
        <translation>“{target}”有写保护：请换一个名称。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no number: copy the line of settings again.</source>
        <translation>“{text}”不是数字：请重新复制那行设置。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no whole number: copy the line of settings again.</source>
        <translation>“{text}”不是整数：请重新复制那行设置。</translation>
    </message>
    <message>
        <source>1 label per class is more than the rarest class of {name} can give: ask for at most {most_labels}.</source>
        <translation>每类 1 个标签，超过了 {name} 中最稀少的类别所能给出的：最多要 {most_labels} 个。</translation>
    </message>
    <message>
        <source>1 label per class is more than {unlabelled} points of {classes} classes can give: ask for more unlabelled points.</source>
        <translation>每类 1 个标签，超过了 {classes} 个类别的 {unlabelled} 个点所能给出的：请增加无标签点数。</translation>
    </message>
    <message>
        <source>1 label per class is not measured here: choose one of {numbers}.</source>
        <translation>这里不测量每类 1 个标签：请从 {numbers} 中选择。</translation>
    </message>
    <message>
        <source>A class needs one label at least: buy another one of it first.</source>
        <translation>每个类别至少需要一个标签：请先为它购买另一个。</translation>
    </message>
    <message>
        <source>A measurement stopped ({name}: {error}): choose other settings.</source>
        <translation>一次测量中断（{name}：{error}）：请选择其他设置。</translation>
    </message>
    <message>
        <source>A page cannot be written as &apos;{ending}&apos;: use {endings}.</source>
        <translation>页面不能写成“{ending}”：请用 {endings}。</translation>
    </message>
    <message>
        <source>A picture of {size} pixels cannot be drawn: choose each side from {smallest} to {largest}, such as 1920x1080.</source>
        <translation>无法绘制 {size} 像素的图片：每边请选 {smallest} 到 {largest}，例如 1920x1080。</translation>
    </message>
    <message>
        <source>A point is no place in the plane here: choose a scene in two dimensions.</source>
        <translation>这里的点不是平面上的位置：请选择二维场景。</translation>
    </message>
    <message>
        <source>A process that measures ended unexpectedly; what it measured begins again.</source>
        <translation>一个测量进程意外结束；它所做的测量将重新开始。</translation>
    </message>
    <message>
        <source>A table of your own stays as it is: change it in its file.</source>
        <translation>自己的表格保持原样：请在它的文件中修改。</translation>
    </message>
    <message>
        <source>At most {most} labels can be picked by hand: give one back first.</source>
        <translation>最多可手选 {most} 个标签：请先退还一个。</translation>
    </message>
    <message>
        <source>At most {most} points can be edited by hand: undo some of them first.</source>
        <translation>最多可手动编辑 {most} 个点：请先撤销一些。</translation>
    </message>
    <message>
        <source>Cannot open {name} ({reason}).</source>
        <translation>无法打开 {name}（{reason}）。</translation>
    </message>
    <message>
        <source>Cannot open {name}, which is not a file: choose one that this program can read.</source>
        <translation>无法打开 {name}，它不是文件：请选择本程序能读取的文件。</translation>
    </message>
    <message>
        <source>Cannot tell what to write to &apos;{target}&apos;: its name must end in one of {endings}.</source>
        <translation>不知道该往“{target}”写什么：名称须以 {endings} 之一结尾。</translation>
    </message>
    <message>
        <source>Cannot write &apos;{target}&apos; ({reason}): choose another folder or name.</source>
        <translation>无法写入“{target}”（{reason}）：请换一个文件夹或名称。</translation>
    </message>
    <message>
        <source>Changes of pictures are named once each, in this order: {known}.</source>
        <translation>每种图片变换只写一次，顺序为：{known}。</translation>
    </message>
    <message>
        <source>Click a point first: its label is bought or given back.</source>
        <translation>请先点击一个点：再购买或退回它的标签。</translation>
    </message>
    <message>
        <source>Column &apos;{column}&apos;: the mark in {cell} was read as one before decimals.</source>
        <translation>“{column}”列：{cell} 中的符号读作小数点。</translation>
    </message>
    <message>
        <source>Column &apos;{column}&apos;: the mark in {cell} was read as one between thousands.</source>
        <translation>“{column}”列：{cell} 中的符号读作千位分隔符。</translation>
    </message>
    <message>
        <source>Column &apos;{column}&apos;: {cell} was read as {number}.</source>
        <translation>“{column}”列：{cell} 读作 {number}。</translation>
    </message>
    <message>
        <source>Columns {scaling}.</source>
        <translation>各列{scaling}。</translation>
    </message>
    <message>
        <source>Computing t-SNE</source>
        <translation>正在计算 t-SNE</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Fine-tuning stands at step {step} of {steps}: Play trains on.</source>
        <translation>微调停在第 {step} / {steps} 步：按“播放”继续训练。</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>转到终点</translation>
    </message>
    <message>
        <source>Labels can be bought unfairly in the scene &apos;creatures&apos; alone: choose it first.</source>
        <translation>只有场景“creatures”可以有偏地取标签：请先选择它。</translation>
    </message>
    <message>
        <source>Measuring keeps ending before its time: close other programs to free memory.</source>
        <translation>测量屡次提前中断：请关闭其他程序以释放内存。</translation>
    </message>
    <message>
        <source>Names of columns that stand there again are left out: line {lines}.</source>
        <translation>已略去重复出现的列名：第 {lines} 行。</translation>
    </message>
    <message>
        <source>Neighbour walks assume {groups} groups that lie apart, and that the label follows them.</source>
        <translation>近邻游走假设有 {groups} 个彼此分开的组，并且标签与这些组一致。</translation>
    </message>
    <message>
        <source>Nobody knows the class of this point: choose another one.</source>
        <translation>没有人知道这个点的类别：请选择另一个点。</translation>
    </message>
    <message>
        <source>Nothing in &apos;{part}&apos; depends on --{name}: leave it out.</source>
        <translation>“{part}”中没有任何内容取决于 --{name}：请去掉它。</translation>
    </message>
    <message>
        <source>Nothing moves in the figure &apos;{figure}&apos;: make a picture of it, or a film of one of {moving}.</source>
        <translation>图“{figure}”里没有运动：请制作它的图片，或从 {moving} 中选一幅制作影片。</translation>
    </message>
    <message>
        <source>One file is shown at a time: {names} stayed closed.</source>
        <translation>一次只显示一个文件：{names} 未打开。</translation>
    </message>
    <message>
        <source>Other points: what you did by hand went with the old ones. Undo brings it back.</source>
        <translation>点已更换：手动所做的更改随旧的点一起消失。撤销可以恢复。</translation>
    </message>
    <message>
        <source>Pinned runs would give away what is veiled: reveal it first.</source>
        <translation>已固定的训练会泄露被遮住的内容：请先揭开。</translation>
    </message>
    <message>
        <source>Points can be edited among {most} at most: ask for fewer unlabelled points.</source>
        <translation>最多 {most} 个点时才能编辑：请减少无标签点。</translation>
    </message>
    <message>
        <source>Pretraining stands at step {step} of {steps}: Play trains on.</source>
        <translation>预训练停在第 {step} / {steps} 步：按“播放”继续训练。</translation>
    </message>
    <message>
        <source>Rows with gaps, filled by the column&apos;s mean: {count}.</source>
        <translation>有缺失值、已用该列均值补全的行：{count}。</translation>
    </message>
    <message>
        <source>Rows with gaps, left out: {count}.</source>
        <translation>有缺失值、已略去的行：{count}。</translation>
    </message>
    <message>
        <source>Run {number} is of other data: its curves are not drawn here.</source>
        <translation>第 {number} 次用的是别的数据：这里不画它的曲线。</translation>
    </message>
    <message>
        <source>Settings, results and weights are back as last kept.</source>
        <translation>设置、结果和权重已恢复到最后一次保留时的样子。</translation>
    </message>
    <message>
        <source>That did not work, by a fault of the program ({fault}): try another way.</source>
        <translation>操作未成功，是程序自身的错误（{fault}）：请换一种方式再试。</translation>
    </message>
    <message>
        <source>The code of this scene has more than two numbers: look at PCA or t-SNE.</source>
        <translation>这个场景的表示不止两个数：请看 PCA 或 t-SNE。</translation>
    </message>
    <message>
        <source>The edited points do not fit this scene: edit them anew.</source>
        <translation>编辑过的点不适合这个场景：请重新编辑。</translation>
    </message>
    <message>
        <source>The file could not be made ({name}: {error}): try another format.</source>
        <translation>文件未能生成（{name}：{error}）：请试另一种格式。</translation>
    </message>
    <message>
        <source>The file is no UTF-8 and was read as {encoding}: if letters look wrong, save it as &apos;CSV UTF-8&apos;.</source>
        <translation>文件不是 UTF-8，已按 {encoding} 读取：如果文字显示不对，请把它保存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>The first two principal components of all rows, columns scaled together, the same for both models; each spot shows the prediction at the nearest row.</source>
        <translation>全部行的前两个主成分（各列统一缩放），两个模型相同；每一处显示最近一行的预测。</translation>
    </message>
    <message>
        <source>The first two principal components of all rows, standardised, the same for both models; each spot shows the prediction at the nearest row.</source>
        <translation>所有行（已标准化）的前两个主成分，两个模型相同；每个位置显示最近一行的预测。</translation>
    </message>
    <message>
        <source>The labels picked by hand do not fit these points: pick them anew.</source>
        <translation>手选的标签与这些点不符：请重新选择。</translation>
    </message>
    <message>
        <source>The line of settings is damaged: copy it again.</source>
        <translation>那行设置已损坏：请重新复制。</translation>
    </message>
    <message>
        <source>The models of this picture are trained here first: its layers follow.</source>
        <translation>先在这里训练这张图的模型，然后逐层显示。</translation>
    </message>
    <message>
        <source>The points of this scene are no sentences: choose the tiny language first.</source>
        <translation>这个场景的点不是句子：请先选择一门小语言。</translation>
    </message>
    <message>
        <source>There are no pictures in {scene}: choose other views.</source>
        <translation>{scene} 里没有图片：请选择其他视图。</translation>
    </message>
    <message>
        <source>The process that draws files has ended: try again.</source>
        <translation>绘制文件的进程已结束：请再试一次。</translation>
    </message>
    <message>
        <source>The scene &apos;{scene}&apos; is somebody&apos;s own table: open that table first.</source>
        <translation>场景“{scene}”是某人自己的表格：请先打开那张表格。</translation>
    </message>
    <message>
        <source>The setting &apos;{name}&apos; is damaged: copy the line of settings again.</source>
        <translation>设置“{name}”已损坏：请重新复制那行设置。</translation>
    </message>
    <message>
        <source>The setting &apos;{name}&apos; is there twice: copy the line again.</source>
        <translation>设置“{name}”出现了两次：请重新复制那行。</translation>
    </message>
    <message>
        <source>The shelf holds {most} runs: unpin one first.</source>
        <translation>架子上最多放 {most} 次训练：请先取消固定一个。</translation>
    </message>
    <message>
        <source>The table&apos;s two columns, standardised; every spot is coloured by the model&apos;s prediction there.</source>
        <translation>表格的两列，已标准化；每个位置按模型在那里的预测着色。</translation>
    </message>
    <message>
        <source>The test points stay as they are; Esc ends editing.</source>
        <translation>测试点保持不变；按 Esc 结束编辑。</translation>
    </message>
    <message>
        <source>The training process cannot run ({cause}): close other programs to free memory, then press Reset.</source>
        <translation>训练进程无法运行（{cause}）：请关闭其他程序以释放内存，然后按“重置”。</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly; it was started again and goes on.</source>
        <translation>训练进程意外结束；已重新启动并继续。</translation>
    </message>
    <message>
        <source>The training process keeps ending: close other programs to free memory, then press Reset.</source>
        <translation>训练进程屡次结束：请关闭其他程序以释放内存，然后按“重置”。</translation>
    </message>
    <message>
        <source>The training process was stopped from outside; it was started again and goes on.</source>
        <translation>训练进程被外部暂停；已重新启动并继续。</translation>
    </message>
    <message>
        <source>There are no settings in this text: copy the whole line that begins with &apos;{marker}{version}&apos;.</source>
        <translation>这段文本里没有设置：请复制以“{marker}{version}”开头的整行。</translation>
    </message>
    <message>
        <source>There are no words to guess in {scene}, only in the scene &apos;language&apos;: choose another objective.</source>
        <translation>{scene} 里没有可猜的词，只有场景“language”里有：请选择其他目标。</translation>
    </message>
    <message>
        <source>There is no figure &apos;{figure}&apos;: choose one of {figures}.</source>
        <translation>没有名为“{figure}”的图：请从 {figures} 中选择。</translation>
    </message>
    <message>
        <source>There is no figure &apos;{name}&apos;: choose one of {figures}.</source>
        <translation>没有名为“{name}”的图：请从 {figures} 中选择。</translation>
    </message>
    <message>
        <source>There is no kind of town &apos;{kind}&apos;: choose one of {kinds}.</source>
        <translation>没有“{kind}”这种城镇：请从 {kinds} 中选择。</translation>
    </message>
    <message>
        <source>There is no language &apos;{language}&apos;: choose one of {languages}.</source>
        <translation>没有语言“{language}”：请从 {languages} 中选择。</translation>
    </message>
    <message>
        <source>There is no memory for a picture of {size} pixels.</source>
        <translation>内存不足以绘制 {size} 像素的图片。</translation>
    </message>
    <message>
        <source>There is no setting &apos;{name}&apos;: copy the line again.</source>
        <translation>没有设置“{name}”：请重新复制那行。</translation>
    </message>
    <message>
        <source>There is no {what} &apos;{name}&apos;: choose one of {known}.</source>
        <translation>没有名为“{name}”的{what}：请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is not enough memory for that: close other programs first.</source>
        <translation>内存不足，无法完成：请先关闭其他程序。</translation>
    </message>
    <message>
        <source>There is not enough memory for this run: choose fewer unlabelled points.</source>
        <translation>内存不足以进行这次训练：请减少无标签点数。</translation>
    </message>
    <message>
        <source>There is not enough memory to measure this: choose fewer unlabelled points.</source>
        <translation>内存不足以进行测量：请减少无标签点数。</translation>
    </message>
    <message>
        <source>There is not enough memory to open {name}: close other programs first.</source>
        <translation>内存不足，无法打开 {name}：请先关闭其他程序。</translation>
    </message>
    <message>
        <source>There is not enough memory to write &apos;{target}&apos;: close other programs and try again.</source>
        <translation>内存不足，无法写入“{target}”：请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is nothing to pin yet: wait a moment.</source>
        <translation>还没有可固定的内容：请稍候。</translation>
    </message>
    <message>
        <source>These settings use a pretrained encoder from a file (&apos;{digest}&apos;): open that encoder, or a session that was saved with it.</source>
        <translation>这些设置用到来自文件的预训练编码器（“{digest}”）：请打开该编码器，或与它一起保存的会话。</translation>
    </message>
    <message>
        <source>These settings use somebody&apos;s own table (&apos;{digest}&apos;): open that table first, or a session that was saved with it.</source>
        <translation>这些设置用到某人自己的表格（“{digest}”）：请先打开那张表格，或与它一起保存的会话。</translation>
    </message>
    <message>
        <source>These settings were made by a newer version of the program: update it to open them.</source>
        <translation>这些设置由更新版本的程序生成：请升级后再打开。</translation>
    </message>
    <message>
        <source>This encoder gives a code of {gives} numbers, as an earlier version of this program made them: pretrain {scene} again for one of {read}.</source>
        <translation>此编码器给出 {gives} 个数的表示，出自本程序的早期版本：请重新预训练 {scene}，得到 {read} 个数的表示。</translation>
    </message>
    <message>
        <source>This encoder gives a code of {gives} numbers, but heads on {scene} read {read}: choose the scene &apos;{home}&apos; first.</source>
        <translation>这个编码器给出 {gives} 维表示，而{scene}上的分类头读取 {read} 维：请先选择场景“{home}”。</translation>
    </message>
    <message>
        <source>This encoder takes {takes} numbers for each point, but {scene} has {has}: choose the scene &apos;{home}&apos; first.</source>
        <translation>这个编码器每个点取 {takes} 个数，而{scene}有 {has} 个：请先选择场景“{home}”。</translation>
    </message>
    <message>
        <source>This format needs a package that is not installed: pip install {package}.</source>
        <translation>这种格式需要尚未安装的软件包：pip install {package}。</translation>
    </message>
    <message>
        <source>This is a picture of the run before: it says by which settings.</source>
        <translation>这张图属于上一次运行：图上写明了它的设置。</translation>
    </message>
    <message>
        <source>This label count is not trained here: press Play to train to the end.</source>
        <translation>这个标签数在这里还没有训练：请按“播放”训练到底。</translation>
    </message>
    <message>
        <source>This page cannot become a file &apos;{ending}&apos;: let its name end in one of {endings}.</source>
        <translation>这一页不能存成“{ending}”文件：请让文件名以 {endings} 之一结尾。</translation>
    </message>
    <message>
        <source>This plane is a map without a grid: choose a scene in two dimensions.</source>
        <translation>这个平面是没有网格的地图：请选择二维场景。</translation>
    </message>
    <message>
        <source>Too many points would be erased: leave some of each class.</source>
        <translation>擦除的点太多：每一类都要留下一些。</translation>
    </message>
    <message>
        <source>Totals and statistics of other rows are left out: line {lines}.</source>
        <translation>已略去其他行的合计与统计量：第 {lines} 行。</translation>
    </message>
    <message>
        <source>Train them again</source>
        <translation>重新训练模型</translation>
    </message>
    <message>
        <source>Train to the end</source>
        <translation>训练到终点</translation>
    </message>
    <message>
        <source>Training stopped ({name}: {error}): change a setting or press Reset.</source>
        <translation>训练中断（{name}：{error}）：请更改设置或按“重置”。</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>a point moved</source>
        <translation>移动了一个点</translation>
    </message>
    <message>
        <source>each scaled by itself</source>
        <translation>分别缩放</translation>
    </message>
    <message>
        <source>scaled together, as most have the same range</source>
        <translation>统一缩放（多数列取值范围相同）</translation>
    </message>
    <message>
        <source>scene {before} → {after}, and more</source>
        <translation>场景 {before} → {after}，及其他</translation>
    </message>
    <message>
        <source>t-SNE is made of the end of a run</source>
        <translation>t-SNE 只针对运行的终点</translation>
    </message>
    <message>
        <source>t-SNE is made of trained models</source>
        <translation>t-SNE 需要训练好的模型</translation>
    </message>
    <message>
        <source>table {name} opened</source>
        <translation>打开表格 {name}</translation>
    </message>
    <message>
        <source>{name} has a single line: a table has rows below the names of its columns.</source>
        <translation>{name} 只有一行：列名下方还应有数据行。</translation>
    </message>
    <message>
        <source>{name} holds no rows: choose another table.</source>
        <translation>{name} 中没有数据行：请选择另一张表。</translation>
    </message>
    <message>
        <source>{name}: {rows} rows, {tested} of them for the test; columns {scaling}.</source>
        <translation>{name}：{rows} 行，其中 {tested} 行用于测试；各列{scaling}。</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns, {scaling}; {tested} kept for the test.</source>
        <translation>{rows} 行，{columns} 列，{scaling}；{tested} 行留作测试。</translation>
    </message>
    <message>
        <source>{value} is the most here.</source>
        <translation>这里最多为 {value}。</translation>
    </message>
    <message>
        <source>{what} {value} is out of range: {scene} takes {low} to {high}.</source>
        <translation>{what} {value} 超出范围：{scene} 可取 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>What was kept cannot be restored: try again, or discard it.</source>
        <translation>保留的内容无法恢复：请再试一次，或将其丢弃。</translation>
    </message>
    <message>
        <source>Layers can be shown once the models of this picture have been trained here: press Play.</source>
        <translation>先在这里训练这张图的模型，才能逐层显示：请按播放。</translation>
    </message>
    <message>
        <source>Nothing was trained yet: press Play, then try again.</source>
        <translation>还没有训练过：请按“播放”，然后再试一次。</translation>
    </message>
    <message>
        <source>Of this training only the result is here, not the way to it: press Play to train it again, then try again.</source>
        <translation>这次训练只保留了结果，没有保留过程：请按“播放”重新训练，然后再试一次。</translation>
    </message>
    <message>
        <source>Pinned as run {number}: it is kept until the program ends.</source>
        <translation>已固定为第 {number} 次：保留到程序结束为止。</translation>
    </message>
    <message>
        <source>Pinned runs are not in it: they are kept until the program ends.</source>
        <translation>其中不含已固定的训练：它们只保留到程序结束为止。</translation>
    </message>
    <message>
        <source>The dotted curves are run {number}.</source>
        <translation>点线是第 {number} 次训练。</translation>
    </message>
    <message>
        <source>The label steps that were seen are those of other label counts: press Play to train with this one, then try again.</source>
        <translation>看到过的标签训练步属于其他标签数：请按“播放”用这个标签数训练，然后再试一次。</translation>
    </message>
    <message>
        <source>There is no folder &apos;{parent}&apos;: create it or choose another.</source>
        <translation>没有文件夹“{parent}”：请新建它或另选一个。</translation>
    </message>
    <message>
        <source>This encoder is a network of {depth} × {width} pretrained with {objective}: the settings beside it are for another one.</source>
        <translation>这个编码器是用 {objective} 预训练的 {depth} × {width} 网络：旁边的设置属于另一个。</translation>
    </message>
    <message>
        <source>This picture is made of trained models: choose “Train them again”.</source>
        <translation>这幅图需要训练好的模型：请选择“重新训练模型”。</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>全都相同</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>以及另外 {count} 列</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>已坍缩</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>goes on from row to row</source>
        <translation>逐行递增或递减</translation>
    </message>
    <message>
        <source>label given back</source>
        <translation>退还标签</translation>
    </message>
    <message>
        <source>label of a point bought</source>
        <translation>购买一个点的标签</translation>
    </message>
    <message>
        <source>labels by hand</source>
        <translation>手选标签</translation>
    </message>
    <message>
        <source>mostly empty</source>
        <translation>大多为空</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>未选用</translation>
    </message>
    <message>
        <source>not numbers</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>points edited by hand</source>
        <translation>手动编辑的点</translation>
    </message>
    <message>
        <source>restored after an unexpected end</source>
        <translation>意外退出后的恢复</translation>
    </message>
    <message>
        <source>row numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>settings of a text opened</source>
        <translation>打开文本中的设置</translation>
    </message>
    <message>
        <source>several settings</source>
        <translation>多项设置</translation>
    </message>
    <message>
        <source>{asked} people cannot be asked: choose one of {numbers}.</source>
        <translation>不能问 {asked} 个人：请从 {numbers} 中选择。</translation>
    </message>
    <message>
        <source>{choice} {before} → {after}</source>
        <translation>{choice} {before} → {after}</translation>
    </message>
    <message>
        <source>{count} unlabelled</source>
        <translation>{count} 个无标签</translation>
    </message>
    <message>
        <source>{count} unlabelled ({marks})</source>
        <translation>{count} 个无标签（{marks}）</translation>
    </message>
    <message>
        <source>{labels_per_class} labels per class are more than the rarest class of {name} can give: ask for at most {most_labels}.</source>
        <translation>每类 {labels_per_class} 个标签，超过了 {name} 中最稀少的类别所能给出的：最多要 {most_labels} 个。</translation>
    </message>
    <message>
        <source>{labels_per_class} labels per class are more than {unlabelled} points of {classes} classes can give: ask for at most {most_labels}, or for more unlabelled points.</source>
        <translation>每类 {labels_per_class} 个标签，超过了 {classes} 个类别的 {unlabelled} 个点所能给出的：最多要 {most_labels} 个，或增加无标签点数。</translation>
    </message>
    <message>
        <source>{labels} labels per class are not measured here: choose one of {numbers}.</source>
        <translation>这里不测量每类 {labels} 个标签：请从 {numbers} 中选择。</translation>
    </message>
    <message>
        <source>{name} carries no settings of this program: open a file that it has made.</source>
        <translation>{name} 里没有本程序的设置：请打开本程序生成的文件。</translation>
    </message>
    <message>
        <source>{name} has 1 row without gaps, but at least {fewest} are needed: fill the gaps, or leave the columns out that have most of them.</source>
        <translation>{name} 只有 1 行没有缺失值，但至少需要 {fewest} 行：请填补缺失值，或略去缺失最多的列。</translation>
    </message>
    <message>
        <source>{name} has 1 row, but at least {fewest} are needed.</source>
        <translation>{name} 有 1 行，但至少需要 {fewest} 行。</translation>
    </message>
    <message>
        <source>{name} has more than {most} MB: keep a sample of its rows.</source>
        <translation>{name} 超过 {most} MB：请只保留一部分行。</translation>
    </message>
    <message>
        <source>{name} has more than {most} rows: keep a sample of them.</source>
        <translation>{name} 超过 {most} 行：请只保留一部分。</translation>
    </message>
    <message>
        <source>{name} has no array of points: save it with arrays X [rows, columns] and y [rows].</source>
        <translation>{name} 里没有点的数组：请保存为数组 X [行, 列] 和 y [行]。</translation>
    </message>
    <message>
        <source>{name} has several arrays, and none of them is called y: save it with arrays X [rows, columns] and y [rows].</source>
        <translation>{name} 含有多个数组，但没有一个名为 y：请保存为数组 X [行, 列] 和 y [行]。</translation>
    </message>
    <message>
        <source>{name} has {count} rows without gaps, but at least {fewest} are needed: fill the gaps, or leave the columns out that have most of them.</source>
        <translation>{name} 只有 {count} 行没有缺失值，但至少需要 {fewest} 行：请填补缺失值，或略去缺失最多的列。</translation>
    </message>
    <message>
        <source>{name} has {count} rows, but at least {fewest} are needed.</source>
        <translation>{name} 有 {count} 行，但至少需要 {fewest} 行。</translation>
    </message>
    <message>
        <source>{name} holds Python objects: save numbers and texts alone.</source>
        <translation>{name} 含有 Python 对象：请只保存数字和文本。</translation>
    </message>
    <message>
        <source>{name} is a kind of table that this program does not read: save it as &apos;CSV UTF-8&apos;, and open that.</source>
        <translation>{name} 是本程序不能读取的表格类型：请把它保存为“CSV UTF-8”，再打开那个文件。</translation>
    </message>
    <message>
        <source>{name} is a sparse table of libsvm: save it as &apos;CSV UTF-8&apos;, with a column for each number.</source>
        <translation>{name} 是 libsvm 的稀疏表格：请另存为“CSV UTF-8”，每个数占一列。</translation>
    </message>
    <message>
        <source>{name} is a web page: save the table as &apos;CSV UTF-8&apos;.</source>
        <translation>{name} 是网页：请把表格保存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>{name} is damaged or too large to be opened.</source>
        <translation>{name} 已损坏，或太大而无法打开。</translation>
    </message>
    <message>
        <source>{name} is damaged: save it again, or open another.</source>
        <translation>{name} 已损坏：请重新保存，或打开另一个文件。</translation>
    </message>
    <message>
        <source>{name} is no encoder of this program: its header does not say how it was pretrained.</source>
        <translation>{name} 不是本程序的编码器：文件头没有说明它如何预训练。</translation>
    </message>
    <message>
        <source>{name} is no table: separate its columns by commas, semicolons or tabs.</source>
        <translation>{name} 不是表格：请用逗号、分号或制表符分隔各列。</translation>
    </message>
    <message>
        <source>{name} is no text: save the table as &apos;CSV UTF-8&apos;.</source>
        <translation>{name} 不是文本：请把表格保存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>{name} is one array without labels: save it with np.savez as arrays X [rows, columns] and y [rows], or as &apos;CSV UTF-8&apos;.</source>
        <translation>{name} 是一个没有标签的数组：请用 np.savez 保存为数组 X [行, 列] 和 y [行]，或保存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>{name} is too large to be a file of this program.</source>
        <translation>{name} 太大，不可能是本程序的文件。</translation>
    </message>
    <message>
        <source>{name} opened</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>{name} was made by Python 2: save it again with np.savez.</source>
        <translation>{name} 由 Python 2 生成：请用 np.savez 重新保存。</translation>
    </message>
    <message>
        <source>{name} was made from an exhibit, which has no settings: open a file made from the two models.</source>
        <translation>{name} 是从展示页导出的，其中没有可打开的设置：请打开由两个模型导出的文件。</translation>
    </message>
    <message>
        <source>{name} was saved by a newer version of the program: update it to open.</source>
        <translation>{name} 由更新版本的程序保存：请升级后再打开。</translation>
    </message>
    <message>
        <source>{name}, line {line}, column &apos;{column}&apos;: &apos;{cell}&apos; is no number: correct it, remove the line or leave the column out.</source>
        <translation>{name}，第 {line} 行，列“{column}”：“{cell}”不是数字，请更正、删除该行或去掉该列。</translation>
    </message>
    <message>
        <source>{name}, line {line}: &apos;{cell}&apos; in column &apos;{label}&apos; is there once, but a class needs 2 rows, one of them for the test: empty the cell or add rows.</source>
        <translation>{name}，第 {line} 行：列“{label}”中的“{cell}”只出现一次，但一个类别需要 2 行，其中一行用于测试，请清空该格或增加行。</translation>
    </message>
    <message>
        <source>{name}, line {line}: 1 cell, but most lines have {usual}: remove the line or complete it.</source>
        <translation>{name} 第 {line} 行：有 1 个单元格，但多数行有 {usual} 个：请删除或补全该行。</translation>
    </message>
    <message>
        <source>{name}, line {line}: 1 cell, but the first line has {first}.</source>
        <translation>{name}，第 {line} 行：有 1 格，而第一行有 {first} 格。</translation>
    </message>
    <message>
        <source>{name}, line {line}: more than {most} million letters in one line: this is no table.</source>
        <translation>{name}，第 {line} 行：一行超过 {most} 百万个字符，这不是表格。</translation>
    </message>
    <message>
        <source>{name}: X is {rows} × {columns}, but at most {most_rows} rows and 2 to {most_columns} columns can be opened.</source>
        <translation>{name}：X 为 {rows} × {columns}，而最多可打开 {most_rows} 行、2 到 {most_columns} 列。</translation>
    </message>
    <message>
        <source>{name}: all numbers in column &apos;{column}&apos; are the same: leave the column out.</source>
        <translation>{name}：列“{column}”中的数字全都相同，请去掉该列。</translation>
    </message>
    <message>
        <source>{name}: columns of numbers to learn from: {count}; choose 2 to {most}.</source>
        <translation>{name}：可供学习的数字列有 {count} 列；请选择 2 到 {most} 列。</translation>
    </message>
    <message>
        <source>{name}: columns of numbers to learn from: {count}; choose 2 to {most}; left out are {columns}.</source>
        <translation>{name}：可供学习的数字列有 {count} 列；请选择 2 到 {most} 列；未用的列：{columns}。</translation>
    </message>
    <message>
        <source>{name}: the column &apos;{label}&apos; names 1 class, but 2 to {most} can be compared: choose another column.</source>
        <translation>{name}：列“{label}”只有 1 个类别，而可比较的是 2 到 {most} 个：请选择另一列。</translation>
    </message>
    <message>
        <source>{name}: the column &apos;{label}&apos; names {count} classes, but 2 to {most} can be compared: choose another column.</source>
        <translation>{name}：列“{label}”有 {count} 个类别，而可比较的是 2 到 {most} 个，请选择另一列。</translation>
    </message>
    <message>
        <source>{name}: the size of y is {labels}, the number of rows of X is {rows}: save one label for each row.</source>
        <translation>{name}：y 的大小是 {labels}，X 的行数是 {rows}：请为每行保存一个标签。</translation>
    </message>
    <message>
        <source>{name}, line {line}: more than {most} columns and a label: leave some out.</source>
        <translation>{name}，第 {line} 行：除标签外超过 {most} 列，请去掉一些。</translation>
    </message>
    <message>
        <source>{name}, line {line}: the class in column &apos;{label}&apos; has a name of more than {most} characters: shorten it.</source>
        <translation>{name}，第 {line} 行：列“{label}”中的类别名称超过 {most} 个字符，请缩短。</translation>
    </message>
    <message>
        <source>{name}, line {line}: this is no UTF-8 text: save the table as &apos;CSV UTF-8&apos;.</source>
        <translation>{name}，第 {line} 行：这不是 UTF-8 文本，请把表格保存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>{name}, line {line}: a quotation mark is out of place or never closed.</source>
        <translation>{name}，第 {line} 行：有一个引号位置不对或没有闭合。</translation>
    </message>
    <message>
        <source>&apos;{subject}&apos; would be learnt before itself: name another --specialist or --subject.</source>
        <translation>“{subject}”不能在它自己之前学：请换一个 --specialist 或 --subject。</translation>
    </message>
    <message>
        <source>A {name} network cannot read the points of {scene}: choose {known}.</source>
        <translation>{name} 网络读不了 {scene} 的点：请选择 {known}。</translation>
    </message>
    <message>
        <source>{done} {more}</source>
        <translation>{done}{more}</translation>
    </message>
    <message>
        <source>{name} has no column &apos;{label}&apos;: its columns are {columns}.</source>
        <translation>{name} 中没有“{label}”这一列；它的列有：{columns}。</translation>
    </message>
    <message>
        <source>{name}, line {line}, column &apos;{column}&apos;: the value is missing: fill it in, leave the column out, or choose --gaps leave-out or --gaps mean.</source>
        <translation>{name} 第 {line} 行，“{column}”列：缺少数值：请补上、略去该列，或选择 --gaps leave-out 或 --gaps mean。</translation>
    </message>
    <message>
        <source>{name}, line {line}: {has} cells, but most lines have {usual}: remove the line or complete it.</source>
        <translation>{name} 第 {line} 行：有 {has} 个单元格，但多数行有 {usual} 个：请删除或补全该行。</translation>
    </message>
    <message>
        <source>{name}, line {line}: {has} cells, but the first line has {first}.</source>
        <translation>{name}，第 {line} 行：有 {has} 格，而第一行有 {first} 格。</translation>
    </message>
    <message>
        <source>{name}: the column &apos;{label}&apos; holds the labels: nothing can be learnt from it, leave it out.</source>
        <translation>{name}：“{label}”列是标签，不能用来学习：请把它略去。</translation>
    </message>
    <message>
        <source>{name}: y has {columns} columns: save one label for each row, or a single 1 among zeros.</source>
        <translation>{name}：y 有 {columns} 列：请为每行保存一个标签，或每行只有一个 1、其余为 0。</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}：{error}</translation>
    </message>
    <message>
        <source>{refusal} The others cannot be opened either: {names}.</source>
        <translation>{refusal}其余文件也无法打开：{names}。</translation>
    </message>
    <message>
        <source>{what} must be a number from {low} to {high}.</source>
        <translation>{what}须为 {low} 到 {high} 的数。</translation>
    </message>
    <message>
        <source>{what} must be a whole number from {low} to {high}.</source>
        <translation>{what}须为 {low} 到 {high} 的整数。</translation>
    </message>
</context>
<context>
    <name>SessionSaver</name>
    <message>
        <source>The training process ended while saving: save again.</source>
        <translation>训练进程在保存时结束：请再保存一次。</translation>
    </message>
    <message>
        <source>There is nothing to save yet: wait a moment.</source>
        <translation>还没有可保存的内容：请稍等。</translation>
    </message>
    <message>
        <source>Pretraining learnt nothing and was dropped: there is no encoder to save.</source>
        <translation>预训练什么也没学到，已被弃用：没有可保存的编码器。</translation>
    </message>
    <message>
        <source>There is no pretrained encoder yet: let the model pretrain first.</source>
        <translation>还没有预训练的编码器：请先让模型预训练。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>In planes, in the story, before an audience</source>
        <translation>在平面上、故事中、演示时</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>右方向键</translation>
    </message>
    <message>
        <source>Left arrow</source>
        <translation>左方向键</translation>
    </message>
    <message>
        <source>Up arrow</source>
        <translation>上箭头</translation>
    </message>
    <message>
        <source>Down arrow</source>
        <translation>下箭头</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home 键</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End 键</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>上翻页键</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>下翻页键</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc 键</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>full stop</source>
        <translation>句点</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
</context>
<context>
    <name>SlideActions</name>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Make the slide</source>
        <translation>制作幻灯片</translation>
    </message>
    <message>
        <source>Make the slide: both large planes as they are now, copied (Ctrl+M) or saved (Ctrl+Shift+M).</source>
        <translation>制作幻灯片：两张大图的当前画面，复制 (Ctrl+M) 或保存 (Ctrl+Shift+M)。</translation>
    </message>
    <message>
        <source>Copy the slide</source>
        <translation>复制幻灯片</translation>
    </message>
    <message>
        <source>Save the slide…</source>
        <translation>保存幻灯片…</translation>
    </message>
    <message>
        <source>Slide copied: paste it into your talk.</source>
        <translation>幻灯片已复制：粘贴到你的演示文稿中即可。</translation>
    </message>
    <message>
        <source>Slide ({kinds})</source>
        <translation>幻灯片 ({kinds})</translation>
    </message>
</context>
<context>
    <name>SlideButton</name>
    <message>
        <source>Make the slide</source>
        <translation>制作幻灯片</translation>
    </message>
    <message>
        <source>Make a slide of both runs and what differs: copied or saved.</source>
        <translation>把两次运行和它们的不同做成幻灯片：复制或保存。</translation>
    </message>
    <message>
        <source>Copy the slide</source>
        <translation>复制幻灯片</translation>
    </message>
    <message>
        <source>Save the slide…</source>
        <translation>保存幻灯片…</translation>
    </message>
</context>
<context>
    <name>SlidePreferences</name>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Theme of slides</source>
        <translation>幻灯片主题</translation>
    </message>
    <message>
        <source>The colours of a slide that is made of what is on the screen.</source>
        <translation>由屏幕内容制作的幻灯片所用的颜色。</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Language of slides</source>
        <translation>幻灯片语言</translation>
    </message>
    <message>
        <source>In which language the words of slides and figures are.</source>
        <translation>幻灯片和图中文字所用的语言。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose in which folder slides and figures are saved at first.</source>
        <translation>选择幻灯片和图默认保存到哪个文件夹。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose another folder than {folder}</source>
        <translation>选择 {folder} 以外的文件夹</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>An exhibit is on the screen: Esc brings both models back.</source>
        <translation>屏幕上是展品：按 Esc 返回两个模型。</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>Labels per class</source>
        <translation>每类标签数</translation>
    </message>
    <message>
        <source>How many points of each class have a label. Both models get the same ones.</source>
        <translation>每类有多少个点带标签。两个模型得到的标签相同。</translation>
    </message>
    <message>
        <source>How far the training is</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Stop presenting. (Esc)</source>
        <translation>结束演示。（Esc）</translation>
    </message>
    <message>
        <source>Stop presenting</source>
        <translation>结束演示</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>Page Down: reveal</source>
        <translation>Page Down：揭晓</translation>
    </message>
    <message>
        <source>The last stop</source>
        <translation>最后一站</translation>
    </message>
    <message>
        <source>Page Down: {count} per class</source>
        <translation>Page Down：每类 {count} 个</translation>
    </message>
    <message>
        <source>Page Down: show it</source>
        <translation>下翻页：揭晓</translation>
    </message>
    <message>
        <source>Page Down: go on</source>
        <translation>下翻页：继续</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>To bear in mind</source>
        <translation>请记住</translation>
    </message>
    <message>
        <source>You predicted: {answer}</source>
        <translation>你的预测：{answer}</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>正在测量……</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>完</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>下一章</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>演示给我看</translation>
    </message>
    <message>
        <source>{next}. To present the comparison instead, leave the story: Ctrl+J.</source>
        <translation>{next}。想改为演示对比，先离开故事：Ctrl+J。</translation>
    </message>
    <message>
        <source>Measured here, now</source>
        <translation>刚在你的电脑上测得</translation>
    </message>
    <message>
        <source>With these draws the claim is not borne out. Believe the measurement.</source>
        <translation>在这一批数据上，上面的说法没有得到证实。请以测量为准。</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The step before. (Page Up)</source>
        <translation>回到上一步。（上翻页）</translation>
    </message>
    <message>
        <source>Do it, then go on. (Page Down)</source>
        <translation>先做，再继续。（下翻页）</translation>
    </message>
    <message>
        <source>Leave the story: what was there before comes back as it stood. (Ctrl+J)</source>
        <translation>离开故事：之前的内容原样恢复。（Ctrl+J）</translation>
    </message>
    <message>
        <source>Leave the story</source>
        <translation>离开故事</translation>
    </message>
    <message>
        <source>All controls</source>
        <translation>全部控件</translation>
    </message>
    <message>
        <source>Show every control, not only those that this step needs.</source>
        <translation>显示所有控件，而不只是这一步需要的。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>What the words mean.</source>
        <translation>这些词是什么意思。</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>讲义</translation>
    </message>
    <message>
        <source>This chapter on one page, with its figures as they are now.</source>
        <translation>把这一章印在一页上，图和数字就是现在的样子。</translation>
    </message>
</context>
<context>
    <name>Storyteller</name>
    <message>
        <source>The story: open or leave</source>
        <translation>故事：打开或离开</translation>
    </message>
    <message>
        <source>Welcome: what is on the screen</source>
        <translation>欢迎：屏幕上有什么</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>词语解释</translation>
    </message>
    <message>
        <source>In the story: next, back</source>
        <translation>故事中：下一步、上一步</translation>
    </message>
    <message>
        <source>In the story: predict</source>
        <translation>故事中：预测</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>Why pretrain without labels? The story beside the live models. (Ctrl+J)</source>
        <translation>为什么不用标签做预训练？看故事，旁边就是实时运行的模型。（Ctrl+J）</translation>
    </message>
</context>
<context>
    <name>SuitabilityPage</name>
    <message>
        <source>Measuring: {done} of {total} ({ways} ways, and all methods without pretraining as one)</source>
        <translation>正在测量：{done} / {total}（{ways} 种方式，另加不做预训练的全部方法，算作一项）</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>每类标签数</translation>
    </message>
    <message>
        <source>At how many labels of each class the methods are compared.</source>
        <translation>在每类多少个标签时比较各种方法。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Measure what is missing, or stop and keep what there is.</source>
        <translation>测量还缺的部分，或者停下并保留已有的。</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>Which pretraining is to be used; a click on its row picks it too.</source>
        <translation>要使用哪种预训练；点击它那一行也能选中。</translation>
    </message>
    <message>
        <source>Use this pretraining</source>
        <translation>使用这种预训练</translation>
    </message>
    <message>
        <source>Put it into the window with this label count and look at both models. Undo takes back both.</source>
        <translation>把它连同这个标签数写入窗口，然后看两个模型。撤销会一起取消。</translation>
    </message>
    <message>
        <source>Nothing is measured yet that could be exported.</source>
        <translation>还没有测量出可以导出的内容。</translation>
    </message>
    <message>
        <source>Take the plot along: as a picture, a drawing or numbers.</source>
        <translation>把图带走：图片、矢量图或数字。</translation>
    </message>
</context>
<context>
    <name>SurveyMenu</name>
    <message>
        <source>Measure {count} seeds</source>
        <translation>测量 {count} 个种子</translation>
    </message>
    <message>
        <source>Compare methods</source>
        <translation>比较方法</translation>
    </message>
    <message>
        <source>Measure the capacity curve</source>
        <translation>测量容量曲线</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source>So many seeds are measured, or asked for already.</source>
        <translation>这么多种子已测量，或已在测量中。</translation>
    </message>
    <message>
        <source>It is measured at this label count, or asked for already.</source>
        <translation>此标签数下已测量，或已在测量中。</translation>
    </message>
    <message>
        <source>Nothing is measured now.</source>
        <translation>现在没有在测量。</translation>
    </message>
</context>
<context>
    <name>SurveyRow</name>
    <message>
        <source>{count} seeds</source>
        <translation>{count} 个种子</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{done} of {total} seeds</source>
        <translation>{done} / {total} 个种子</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Compare methods</source>
        <translation>比较方法</translation>
    </message>
    <message>
        <source>Draw what other methods reach with the same labels: logistic regression, an SVM, and with the same unlabelled points too label spreading and self-training, or on the language word vectors and naive Bayes; of a table also the share of its largest class.</source>
        <translation>画出其他方法用同样的标签达到的水平：逻辑回归、支持向量机；再加同样的无标签点：标签传播和自训练，小语言上则是词向量和朴素贝叶斯；表格数据还画出最大类的占比。</translation>
    </message>
</context>
<context>
    <name>TableSheet</name>
    <message>
        <source>A table of your own</source>
        <translation>自己的表格</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The column that names each row&apos;s class; an empty cell is unlabelled.</source>
        <translation>给出每行类别的列；空格表示没有标签。</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>First line is a header</source>
        <translation>首行是列名</translation>
    </message>
    <message>
        <source>Ticked, the first line names the columns and is no row.</source>
        <translation>勾选后，首行作为各列的名称，不算数据行。</translation>
    </message>
    <message>
        <source>Rows with gaps</source>
        <translation>有缺失值的行</translation>
    </message>
    <message>
        <source>What to do where a value is missing in a ticked column.</source>
        <translation>勾选的列缺少数值时怎么办。</translation>
    </message>
    <message>
        <source>Use this table</source>
        <translation>使用此表格</translation>
    </message>
    <message>
        <source>Make a scene of it: both models learn it at once.</source>
        <translation>把它变成一个场景：两个模型立即学习。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave everything as it is.</source>
        <translation>一切保持原样。</translation>
    </message>
    <message>
        <source>Leave out rows with gaps ({count})</source>
        <translation>略去有缺失值的行（{count}）</translation>
    </message>
    <message>
        <source>Fill gaps with the column&apos;s mean (rows: {count})</source>
        <translation>用该列均值补全缺失值（行数 {count}）</translation>
    </message>
    <message>
        <source>Leave out rows with gaps</source>
        <translation>略去有缺失值的行</translation>
    </message>
    <message>
        <source>Columns to learn from</source>
        <translation>用于学习的列</translation>
    </message>
    <message>
        <source>Columns of numbers; each is moved to mean 0 and scaled to standard deviation 1 by itself, unless most have exactly the same range, as pixels do: then all are scaled together.</source>
        <translation>数字列；每一列的均值都移到 0，并分别缩放到标准差 1；但如果多数列的取值范围完全相同（例如像素），则所有列统一缩放。</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 列</translation>
    </message>
    <message>
        <source>{columns} columns</source>
        <translation>{columns} 列</translation>
    </message>
    <message>
        <source>{name}: {rows}, {columns}</source>
        <translation>{name}：{rows}，{columns}</translation>
    </message>
    <message>
        <source>Fill gaps with the column&apos;s mean</source>
        <translation>用该列的平均值填补缺失</translation>
    </message>
    <message>
        <source>Looking at the table …</source>
        <translation>正在检查表格 …</translation>
    </message>
    <message>
        <source>Not ticked at first: {columns}</source>
        <translation>起初未勾选：{columns}</translation>
    </message>
</context>
<context>
    <name>TimeMachine</name>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>To the present</source>
        <translation>回到当前</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>To the beginning or the present; not from a slider</source>
        <translation>回到开头或当前；滑块有焦点时除外</translation>
    </message>
    <message>
        <source>In a slider that has the focus: its least and its most</source>
        <translation>在有焦点的滑块上：最小值和最大值</translation>
    </message>
    <message>
        <source>In a slider that has the focus: a step</source>
        <translation>在有焦点的滑块上：移动一步</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Moments of the training</source>
        <translation>训练的各个时刻</translation>
    </message>
    <message>
        <source>Drag through the training: every stored moment. (Comma, full stop, wheel)</source>
        <translation>拖动以查看训练过程：每个保存的时刻。（逗号、句点、滚轮）</translation>
    </message>
    <message>
        <source>No earlier moments are stored. Press Play to train and see every step.</source>
        <translation>没有保存更早的时刻。按“播放”开始训练，便可看到每一步。</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find whatever the window can do, by its name. (Ctrl+K)</source>
        <translation>按名称查找窗口的任何功能。（Ctrl+K）</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>What it can do</source>
        <translation>它能做什么</translation>
    </message>
</context>
<context>
    <name>TourSheet</name>
    <message>
        <source>What it can do</source>
        <translation>它能做什么</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>查找问题</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>输入以查找</translation>
    </message>
    <message>
        <source>Nothing here has all of these words.</source>
        <translation>没有同时包含这些词的条目。</translation>
    </message>
</context>
<context>
    <name>TownPage</name>
    <message>
        <source>New towns</source>
        <translation>新城镇</translation>
    </message>
    <message>
        <source>Which kind the new towns are.</source>
        <translation>新城镇是哪一种。</translation>
    </message>
    <message>
        <source>Other towns to learn from</source>
        <translation>可供学习的其他城镇</translation>
    </message>
    <message>
        <source>From how many towns a prior is learnt. None of them tells its share.</source>
        <translation>先验从多少个城镇学来。没有哪个城镇说出自己的占比。</translation>
    </message>
    <message>
        <source>People asked</source>
        <translation>问到的人数</translation>
    </message>
    <message>
        <source>How many people the words speak of; the upright line marks the number.</source>
        <translation>文字说的是问多少人；竖线标出这个人数。</translation>
    </message>
    <message>
        <source>Other towns</source>
        <translation>换一批城镇</translation>
    </message>
    <message>
        <source>Draw all towns anew.</source>
        <translation>重新抽取所有城镇。</translation>
    </message>
    <message>
        <source>Take both plots along: as a picture, a drawing, numbers or a slide.</source>
        <translation>把两张图带走：图片、矢量图、数据或幻灯片。</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>The beginning</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>The present</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>One stored moment back. (Comma)</source>
        <translation>后退一个保存的时刻。（逗号）</translation>
    </message>
    <message>
        <source>One moment forward. (Full stop)</source>
        <translation>前进一个时刻。（句点）</translation>
    </message>
    <message>
        <source>Back to the present: the newest moment. (Ctrl+End)</source>
        <translation>回到当前：最新的时刻。（Ctrl+End）</translation>
    </message>
    <message>
        <source>Play again and again.</source>
        <translation>反复播放。</translation>
    </message>
    <message>
        <source>How fast moments pass.</source>
        <translation>时刻播放的快慢。</translation>
    </message>
    <message>
        <source>Jump to</source>
        <translation>跳到</translation>
    </message>
    <message>
        <source>Go to a moment.</source>
        <translation>跳到某个时刻。</translation>
    </message>
    <message>
        <source>One moment back</source>
        <translation>后退一个时刻</translation>
    </message>
    <message>
        <source>One moment forward</source>
        <translation>前进一个时刻</translation>
    </message>
    <message>
        <source>Back to the present</source>
        <translation>回到当前</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>UnfinishedFile</name>
    <message>
        <source>{name} is still being written.</source>
        <translation>{name} 仍在写入。</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Quit and drop it</source>
        <translation>退出并放弃</translation>
    </message>
</context>
<context>
    <name>UnsavedChanges</name>
    <message>
        <source>{name} was changed: save it?</source>
        <translation>{name} 已更改：要保存吗？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>{name} has changes that only Undo brings back: they end with the program.</source>
        <translation>{name} 的更改只有“撤销”才能找回：它们会随程序结束而消失。</translation>
    </message>
    <message>
        <source>{name} have changes that only Undo brings back: they end with the program.</source>
        <translation>{name} 的更改只有“撤销”才能找回：它们会随程序结束而消失。</translation>
    </message>
    <message>
        <source>One pinned run is in no file: it ends with the program.</source>
        <translation>有一次固定的训练不在任何文件里：它会随程序结束而消失。</translation>
    </message>
    <message>
        <source>{count} pinned runs are in no file: they end with the program.</source>
        <translation>有 {count} 次固定的训练不在任何文件里：它们会随程序结束而消失。</translation>
    </message>
    <message>
        <source>The window closes once this is saved.</source>
        <translation>保存完成后，窗口就会关闭。</translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Tell me the story</source>
        <translation>给我讲这个故事</translation>
    </message>
    <message>
        <source>The story, chapter by chapter, beside the live models.</source>
        <translation>逐章讲述，旁边就是实时运行的模型。</translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Close this, and see all scenes by their pictures. (Ctrl+Shift+G)</source>
        <translation>关闭这里，看所有场景的图片。（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>I look around first</source>
        <translation>我先随便看看</translation>
    </message>
    <message>
        <source>Close this; it does not come back by itself.</source>
        <translation>关闭它；它不会自己再出现。</translation>
    </message>
    <message>
        <source>Two copies of one network learn from the same few labels. The right one has looked at the grey points before, without a single label.</source>
        <translation>同一个网络的两份拷贝，用同样的几个标签学习。右边那份事先看过所有灰点，一个标签也没有用。</translation>
    </message>
    <message>
        <source>1  Drag Labels per class, above. Watch both large numbers.</source>
        <translation>1  拖动上面的“每类标签数”，看两个大数字怎么变。</translation>
    </message>
    <message>
        <source>2  Press Play, or drag the timeline below: see how they learnt.</source>
        <translation>2  按“播放”，或者拖动下面的时间轴，看它们是怎样学会的。</translation>
    </message>
    <message>
        <source>3  Open the Story, at the top: why large models are pretrained without labels, measured on your own computer.</source>
        <translation>3  点上方的“故事”：大模型为什么不用标签做预训练，就在你自己的电脑上测给你看。</translation>
    </message>
</context>
<context>
    <name>WorthWords</name>
    <message>
        <source>without your edits</source>
        <translation>不含手工改动</translation>
    </message>
</context>
</TS>
