using System.Text.RegularExpressions;
using DataOps.Deployment.Diagnostics;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Environments;

/// <summary>A set of schemas whose views point at versions. <c>prod</c> has the schemas as the project names them.</summary>
public sealed partial class DeploymentEnvironment
{
    /// <summary>The name of production.</summary>
    public const string Production = "prod";

    /// <summary>Makes an environment of a name, and refuses names that could not be part of a schema's.</summary>
    public DeploymentEnvironment(string name)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new DataOpsException(DeploymentDiagnostics.BadEnvironment, name);
        }

        Name = name;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The schema in which this environment shows what the project puts into a schema.</summary>
    public string Schema(string schema) => Name == Production ? schema : $"{Name}__{schema}";

    /// <inheritdoc />
    public override string ToString() => Name;

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex ValidName();
}
