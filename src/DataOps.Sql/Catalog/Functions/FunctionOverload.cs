using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>One signature of a built-in function.</summary>
public sealed class FunctionOverload
{
    /// <summary>The function's name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of function it is.</summary>
    public required FunctionKind Kind { get; init; }

    /// <summary>Its parameters by position.</summary>
    public required IReadOnlyList<FunctionParameter> Parameters { get; init; }

    /// <summary>Options that a table function takes by name.</summary>
    public IReadOnlyList<FunctionParameter> Options { get; init; } = [];

    /// <summary>The type of further arguments, any number of them; null when there may be none.</summary>
    public SqlType? Variadic { get; init; }

    /// <summary>The result, which may be a pattern; for a table function a struct of its columns, or unknown when they depend on the arguments.</summary>
    public required SqlType ReturnType { get; init; }

    /// <summary>How far its result may be relied on.</summary>
    public FunctionStability Stability { get; init; }

    /// <summary>What is proved of nulls.</summary>
    public NullBehavior Nulls { get; init; }

    /// <summary>The SQL that a macro stands for, its parameters by their names; null for others.</summary>
    public string? Definition { get; init; }

    /// <summary>The version of the engine that brought it; null where every version that is supported has it.</summary>
    public string? Since { get; init; }

    /// <summary>How an aggregate takes the rows.</summary>
    public AggregateForm AggregateForm { get; init; }

    /// <summary>The dialect that its types are spelled in.</summary>
    internal Dialect Dialect { get; init; } = Dialect.DuckDb;

    /// <inheritdoc/>
    public override string ToString()
    {
        var parameters = Parameters.Select(parameter => SqlTypeNames.Spell(parameter.Type, Dialect));
        if (Kind is FunctionKind.Macro or FunctionKind.TableMacro)
        {
            parameters = Parameters.Select(parameter => parameter.Name);
        }

        var variadic = Variadic is null ? "" : (Parameters.Count == 0 ? "" : ", ") + SqlTypeNames.Spell(Variadic, Dialect) + "...";
        return $"{Name}({string.Join(", ", parameters)}{variadic})";
    }
}
