using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The overload that a call means, with its types filled in.</summary>
/// <param name="Overload">The signature. For a macro bind <see cref="FunctionOverload.Definition"/> in place of the call.</param>
/// <param name="ReturnType">The type of the result; unknown for a macro and where it depends on data.</param>
/// <param name="ArgumentTypes">What each operand is converted to.</param>
public sealed record ResolvedFunction(FunctionOverload Overload, SqlType ReturnType, IReadOnlyList<SqlType> ArgumentTypes)
{
    /// <summary>What kind of function it is.</summary>
    public FunctionKind Kind => Overload.Kind;

    /// <summary>What is proved of nulls.</summary>
    public NullBehavior Nulls => Overload.Nulls;

    /// <summary>How far its result may be relied on.</summary>
    public FunctionStability Stability => Overload.Stability;
}
