namespace DataOps.Repository.Catalogs;

/// <summary>One overload as the engine lists it.</summary>
internal sealed record EngineFunction(
    string Name,
    string Kind,
    IReadOnlyList<(string Name, string Type)> Parameters,
    IReadOnlyList<(string Name, string Type)> Options,
    string Variadic,
    string ReturnType,
    string Stability,
    string Definition,
    string Description)
{
    /// <summary>The version of the engine that brought it; null where every version has it.</summary>
    public string? Since { get; init; }

    /// <summary>What tells it from others: all but what is said about it.</summary>
    public string Signature => string.Join('\t', Name, Kind, CatalogText.Parameters(Parameters), Variadic, Definition);
}
