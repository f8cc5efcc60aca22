namespace DataOps.Deployment.Manifests;

/// <summary>How an incremental model goes on from its version before.</summary>
/// <param name="Strategy"><c>merge</c>, <c>append</c> or <c>delete_insert</c>.</param>
/// <param name="Key">The columns that tell rows apart; empty where rows are only added.</param>
/// <param name="NewRows">
/// The query of the rows to add, for each engine, in which the model's own marker stands for the version before; null where the
/// model's whole query gives them.
/// </param>
public sealed record ManifestIncremental(
    string Strategy, IReadOnlyList<string> Key, IReadOnlyDictionary<string, string>? NewRows);
