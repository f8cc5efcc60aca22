using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;

namespace DataOps.Projects.Linking;

/// <summary>A declaration whose relation is known.</summary>
/// <param name="declaration">The declaration.</param>
/// <param name="relation">Its relation.</param>
/// <param name="signature">What others can see of it.</param>
internal sealed class BoundNode(Declaration declaration, Relation relation, string signature)
{
    public Declaration Declaration { get; } = declaration;

    public Relation Relation { get; } = relation;

    public string Signature { get; } = signature;

    /// <summary>What was found by binding it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    public QueryFacts? Facts { get; init; }

    public string Fingerprint { get; init; } = "";

    /// <summary>The query for the engine, with markers for what the project owns.</summary>
    public string? Sql { get; init; }

    public int SeedRows { get; init; }

    /// <summary>The nodes it reads, each once, by name.</summary>
    public IReadOnlyList<BoundNode> Inputs { get; init; } = [];
}
