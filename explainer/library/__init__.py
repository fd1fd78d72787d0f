"""The library: estimators for scikit-learn, and measurements for notebooks and scripts."""
