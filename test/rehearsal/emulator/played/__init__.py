"""Clusters as they are played: what helm and kubectl find and leave inside, for the CDK’s own function."""
