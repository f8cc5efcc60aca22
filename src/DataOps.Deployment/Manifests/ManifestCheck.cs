using System.Text.Json.Serialization;

namespace DataOps.Deployment.Manifests;

/// <summary>A claim about rows.</summary>
public sealed record ManifestCheck
{
    /// <summary>Its name, unique in the project.</summary>
    public required string Name { get; init; }

    /// <summary>The node it is about; null for one that may be about several.</summary>
    public string? Node { get; init; }

    /// <summary><c>error</c> stops the deployment, <c>warning</c> is reported.</summary>
    public required string Severity { get; init; }

    /// <summary><c>proved</c> by the compiler, or <c>to_test</c>.</summary>
    public required string State { get; init; }

    /// <summary>The nodes it reads.</summary>
    public IReadOnlyList<string>? DependsOn { get; init; }

    /// <summary>The query for the rows that are wrong, for each engine, with references as marker identifiers.</summary>
    public IReadOnlyDictionary<string, string> Sql { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it has to run.</summary>
    [JsonIgnore]
    public bool IsToTest => State != "proved";

    /// <summary>Whether rows that fail it stop the deployment.</summary>
    [JsonIgnore]
    public bool StopsDeployment => Severity == "error";
}
