using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace DataOps.DuckDb;

/// <summary>A parameter of a command. Its value decides its type.</summary>
public sealed class DuckDbParameter : DbParameter
{
    private string _name = "";
    private string _sourceColumn = "";

    /// <summary>Makes a parameter without name or value.</summary>
    public DuckDbParameter()
    {
    }

    /// <summary>Makes a parameter for a place: <c>?</c> or <c>$1</c>.</summary>
    public DuckDbParameter(object? value) => Value = value;

    /// <summary>Makes a parameter with a name: <c>$name</c>.</summary>
    public DuckDbParameter(string name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    /// <summary>The name, with or without the dollar sign; empty for a parameter by place.</summary>
    [AllowNull]
    public override string ParameterName
    {
        get => _name;
        set => _name = value ?? "";
    }

    /// <summary>The value; null and <see cref="DBNull"/> are the same.</summary>
    public override object? Value { get; set; }

    /// <summary>Kept for callers that set it. The value's .NET type decides what the engine gets.</summary>
    public override DbType DbType { get; set; } = DbType.Object;

    /// <summary>Only input: the engine has no output parameters.</summary>
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
            {
                throw new NotSupportedException("DuckDB has only input parameters.");
            }
        }
    }

    /// <inheritdoc />
    public override bool IsNullable { get; set; } = true;

    /// <inheritdoc />
    public override int Size { get; set; }

    /// <inheritdoc />
    [AllowNull]
    public override string SourceColumn
    {
        get => _sourceColumn;
        set => _sourceColumn = value ?? "";
    }

    /// <inheritdoc />
    public override bool SourceColumnNullMapping { get; set; }

    internal ReadOnlySpan<char> PlainName => Plain(_name);

    /// <inheritdoc />
    public override void ResetDbType() => DbType = DbType.Object;

    internal static ReadOnlySpan<char> Plain(string name) => name is ['$' or '@' or ':', ..] ? name.AsSpan(1) : name;
}
