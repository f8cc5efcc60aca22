using System.Text.Json.Serialization;

namespace DataOps.Deployment.Manifests;

/// <summary>A node of the graph.</summary>
public sealed record ManifestNode
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is: <c>source</c>, <c>seed</c>, <c>model</c>, <c>transform</c>, <c>query</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The database that a source lies in, where it is another one than the connection's.</summary>
    public string? Database { get; init; }

    /// <summary>The schema it is published in.</summary>
    public string? Schema { get; init; }

    /// <summary>The name it is published under.</summary>
    public string? Relation { get; init; }

    /// <summary>How a model lives in the database: <c>view</c>, <c>table</c>, <c>incremental</c>, <c>history</c>, <c>ephemeral</c>.</summary>
    public string? Materialize { get; init; }

    /// <summary>How an incremental model goes on; null for other models.</summary>
    public ManifestIncremental? Incremental { get; init; }

    /// <summary>The columns claimed to stand for one row each; null where nothing is claimed.</summary>
    public IReadOnlyList<string>? Grain { get; init; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<ManifestColumn> Columns { get; init; } = [];

    /// <summary>The nodes it reads.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What it means, with all it is made from.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The files that hold the rows of a source which is no table of the warehouse; null for a table.</summary>
    public string? Location { get; init; }

    /// <summary>The file of a seed; null for other nodes.</summary>
    public ManifestSeed? Seed { get; init; }

    /// <summary>Its query for each engine, with references as marker identifiers; null for what has none.</summary>
    public IReadOnlyDictionary<string, string>? Sql { get; init; }

    /// <summary>The method that makes its rows; null for what is no transform.</summary>
    public ManifestTransform? Transform { get; init; }

    /// <summary>Whether a C# method makes its rows.</summary>
    [JsonIgnore]
    public bool IsTransform => Kind == "transform";

    /// <summary>Whether it is a CSV file that is loaded.</summary>
    [JsonIgnore]
    public bool IsSeed => Kind == "seed";

    /// <summary>Whether a deployment makes a version of it. An ephemeral model stands in those that read it.</summary>
    [JsonIgnore]
    public bool IsDeployed => IsSeed || IsTransform || (Kind == "model" && Materialize != "ephemeral");

    /// <summary>Whether its versions are views over other versions.</summary>
    [JsonIgnore]
    public bool IsView => Kind == "model" && Materialize is (null or "view");
}
