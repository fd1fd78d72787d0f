"""Make the fixed plane of the digits: a t-SNE map of their pixels (van der Maaten 2008).

Run `python -m explainer.tools.digits_plane`; it takes some seconds. No label is used.
"""

from __future__ import annotations

import numpy as np
from sklearn.manifold import TSNE

from explainer.core.platform.assets import assets_folder
from explainer.science.scenes.digits import PLANE_FILE, pictures
from explainer.tools.arguments import chosen


def main() -> None:
    """Write the places [1797, 2] of all pictures, reaching to 1, among the assets."""
    chosen(__doc__)
    map_ = TSNE(n_components=2, init="pca", perplexity=30.0, random_state=0)
    places = map_.fit_transform(pictures()[0])
    places -= places.mean(axis=0)
    np.save(assets_folder() / PLANE_FILE, (places / np.abs(places).max()).astype(np.float32))


if __name__ == "__main__":
    main()
