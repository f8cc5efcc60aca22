using System.Text.Json.Serialization;

namespace DataOps.Deployment.Manifests;

/// <summary>A node of the graph.</summary>
public sealed record ManifestNode
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is: <c>model</c>, <c>seed</c>, <c>source</c>, <c>check</c>, <c>query</c>, <c>function</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The schema it is published in.</summary>
    public string? Schema { get; init; }

    /// <summary>Its name in the schema, where it differs from <see cref="Name"/>.</summary>
    public string? Relation { get; init; }

    /// <summary>How a model lives in the database: <c>view</c>, <c>table</c>, <c>incremental</c>, <c>history</c>, <c>ephemeral</c>.</summary>
    public string? Materialize { get; init; }

    /// <summary>The columns that tell rows of an incremental model apart.</summary>
    public IReadOnlyList<string> UniqueKey { get; init; } = [];

    /// <summary>How new rows come into an incremental model.</summary>
    public string? Strategy { get; init; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<ManifestColumn> Columns { get; init; } = [];

    /// <summary>The nodes it reads.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What it means, with all it is made from.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Its query for each engine, with references as marker identifiers.</summary>
    public IReadOnlyDictionary<string, string>? Sql { get; init; }

    /// <summary>Its checks.</summary>
    public IReadOnlyList<ManifestCheck> Checks { get; init; } = [];

    /// <summary>Whether it is a CSV file that is loaded.</summary>
    [JsonIgnore]
    public bool IsSeed => Is("seed");

    /// <summary>Whether a deployment makes a version of it.</summary>
    [JsonIgnore]
    public bool IsDeployed => IsSeed || Is("model");

    /// <summary>Whether its versions are views over other versions.</summary>
    [JsonIgnore]
    public bool IsView => Is("model") && Materialize is null or "view" or "ephemeral";

    /// <summary>Whether it is visible under its name.</summary>
    [JsonIgnore]
    public bool IsPublished => IsDeployed && Materialize != "ephemeral";

    private bool Is(string kind) => string.Equals(Kind, kind, StringComparison.OrdinalIgnoreCase);
}
