namespace DataOps.Deployment.Manifests;

/// <summary>A column of a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the engine of the project's dialect spells it; null where the compiler cannot know it.</param>
/// <param name="Nullable">Whether it may be null; null where that is not known.</param>
public sealed record ManifestColumn(string Name, string? Type, bool? Nullable);
