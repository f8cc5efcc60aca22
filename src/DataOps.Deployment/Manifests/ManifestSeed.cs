namespace DataOps.Deployment.Manifests;

/// <summary>The file of a seed.</summary>
/// <param name="Path">Its path within the project.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Csv">Its text, in the manifest for tests only; a release holds the file itself.</param>
public sealed record ManifestSeed(string Path, int Rows, string? Csv = null);
