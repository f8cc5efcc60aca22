using System.Globalization;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>A call of a function of SQL Server, while its result type is being worked out.</summary>
internal readonly struct TSqlCall(IReadOnlyList<Operand> operands, string detail)
{
    /// <summary>The arguments.</summary>
    public IReadOnlyList<Operand> Operands { get; } = operands;

    /// <summary>What stands behind the rule's name in the catalog.</summary>
    public string Detail { get; } = detail;

    public int Count => Operands.Count;

    /// <summary>The type of an argument; null's type where there is none.</summary>
    public SqlType this[int index] => index < Operands.Count ? Operands[index].Type : SqlType.Null;

    /// <summary>Whether the type of an argument is not known, so that a result which depends on it is not either.</summary>
    public bool IsOpen(int index) => index < Operands.Count && Operands[index].Type.IsUnknown;

    /// <summary>The whole number that an argument is written as; null when it is computed.</summary>
    public int? Constant(int index) =>
        index < Operands.Count && Operands[index].Form == OperandForm.IntegerLiteral
        && int.TryParse(Operands[index].Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
