namespace DataOps.Deployment.Planning;

/// <summary>Which release it is.</summary>
/// <param name="Hash">SHA-256 of its sums.</param>
/// <param name="Commit">The commit it was made from, or null.</param>
public sealed record ReleaseIdentity(string Hash, string? Commit);
