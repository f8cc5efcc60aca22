using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;

namespace DataOps.Projects.Settings;

/// <summary>The settings of one file: those of its MSBuild item, and over them those of its front matter. Immutable.</summary>
public sealed record NodeSettings
{
    /// <summary>How a model lives in the database.</summary>
    public Materialization Materialization { get; init; } = Materialization.View;

    /// <summary>What it means, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The schema it is published in; null for the project's.</summary>
    public string? Schema { get; init; }

    /// <summary>Who answers for it, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Words to select it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The columns of which each combination stands for one row; empty when not said.</summary>
    public IReadOnlyList<Located<string>> Grain { get; init; } = [];

    /// <summary>The columns by which an incremental model tells rows apart.</summary>
    public IReadOnlyList<Located<string>> UniqueKey { get; init; } = [];

    /// <summary>How new rows come into an incremental model; null for the default.</summary>
    public IncrementalStrategy? Strategy { get; init; }

    /// <summary>The condition, over the model's own columns, that makes a row new for an incremental model.</summary>
    public Located<string>? NewRows { get; init; }

    /// <summary>Whether the columns of a published model are promised to others (<c>contract: enforced</c>).</summary>
    public bool ContractEnforced { get; init; }

    /// <summary>
    /// The file that holds the rows of a source which is no table of the database; null for a table. <c>${NAME}</c> in it stands
    /// for an environment variable where the release is deployed.
    /// </summary>
    public Located<string>? Location { get; init; }

    /// <summary>The severity of a file in <c>checks/</c>.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;

    /// <summary>What is said of columns.</summary>
    public IReadOnlyList<ColumnSettings> Columns { get; init; } = [];

    /// <summary>The checks declared.</summary>
    public IReadOnlyList<CheckDeclaration> Checks { get; init; } = [];

    /// <summary>The name of a query, where its file does not say it; each of several in a file needs one.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>How many rows a query gives, where its author knows more than the compiler; null for what is proved.</summary>
    public Located<RowCount>? Rows { get; init; }

    /// <summary>Types of a query's parameters, as written.</summary>
    public IReadOnlyList<ParameterSettings> Parameters { get; init; } = [];

    /// <summary>Settings for an engine that the compiler only passes on.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Config { get; init; } = [];
}

/// <summary>A parameter of a query.</summary>
/// <param name="Name">Its name without its mark.</param>
/// <param name="Type">Its SQL type as written: a trailing <c>[]</c> makes it a list, a trailing <c>?</c> admits null. Null to infer it.</param>
/// <param name="Description">What it means, or null.</param>
/// <param name="Default">The value it has where none is given, as written, or null.</param>
public sealed record ParameterSettings(Located<string> Name, Located<string>? Type, string? Description, Located<string>? Default = null);
