using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>A call whose overload is chosen, while its result type is being worked out.</summary>
internal sealed class BoundCall(FunctionResolver resolver, FunctionOverload overload, IReadOnlyList<Operand> operands, PatternBinding binding)
{
    public FunctionResolver Resolver { get; } = resolver;

    public FunctionOverload Overload { get; } = overload;

    public IReadOnlyList<Operand> Operands { get; } = operands;

    public PatternBinding Binding { get; } = binding;

    public int Count => Operands.Count;

    /// <summary>Whether some operand is a bare null.</summary>
    public bool HasNull => Operands.Any(operand => operand.Form == OperandForm.Null);

    /// <summary>The type that an operand is converted to; null's type where there is no such operand.</summary>
    public SqlType this[int index] => index < Binding.ArgumentTypes.Count ? Binding.ArgumentTypes[index] : SqlType.Null;

    /// <summary>The types of all operands, literals settled.</summary>
    public IReadOnlyList<SqlType> Types => Binding.ArgumentTypes;
}
