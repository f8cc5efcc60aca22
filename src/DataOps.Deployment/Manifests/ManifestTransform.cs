namespace DataOps.Deployment.Manifests;

/// <summary>The method of a transform.</summary>
/// <param name="Method">The method, with its namespace and type.</param>
/// <param name="Assembly">The file of its assembly, in the release's folder of transforms.</param>
/// <param name="Code">A hash of what the method does.</param>
public sealed record ManifestTransform(string Method, string? Assembly, string? Code);
