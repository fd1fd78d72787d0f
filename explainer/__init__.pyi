from explainer.library.comparing import compare as compare
from explainer.library.comparing import sweep as sweep
from explainer.library.estimators import PretrainedClassifier as PretrainedClassifier
from explainer.library.estimators import SupervisedOnlyClassifier as SupervisedOnlyClassifier
from explainer.library.opening import open as open

__version__: str
