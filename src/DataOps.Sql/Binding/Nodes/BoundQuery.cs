using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>A column of a query's result.</summary>
internal readonly struct BoundOutput(string name, SqlType type)
{
    public string Name { get; } = name;

    public SqlType Type { get; } = type;
}

/// <summary>A query whose names and types are known.</summary>
internal sealed class BoundQuery(BoundCommonTable[] commonTables, BoundBody body, BoundOrderItem[] orderBy, BoundLimit? limit)
{
    public BoundCommonTable[] CommonTables { get; } = commonTables;

    public BoundBody Body { get; } = body;

    public BoundOrderItem[] OrderBy { get; } = orderBy;

    public BoundLimit? Limit { get; } = limit;

    public BoundOutput[] Columns => Body.Columns;

    /// <summary>Whether it may have columns the compiler does not know.</summary>
    public bool IsOpen => Body.IsOpen;
}

/// <summary>A select, set operation or values.</summary>
internal abstract class BoundBody(BoundOutput[] columns, bool isOpen)
{
    public BoundOutput[] Columns { get; } = columns;

    public bool IsOpen { get; } = isOpen;
}

/// <summary>Stands for a body that could not be read.</summary>
internal sealed class BoundErrorBody() : BoundBody([], isOpen: true);

/// <summary>A query in parentheses, with an order or limit of its own.</summary>
internal sealed class BoundNestedBody(BoundQuery query) : BoundBody(query.Columns, query.IsOpen)
{
    public BoundQuery Query { get; } = query;
}

/// <summary><c>limit</c>, <c>offset</c> and <c>top</c>.</summary>
internal sealed class BoundLimit(BoundExpression? count, BoundExpression? offset, bool percent, bool withTies)
{
    public BoundExpression? Count { get; } = count;

    public BoundExpression? Offset { get; } = offset;

    public bool Percent { get; } = percent;

    public bool WithTies { get; } = withTies;
}

/// <summary>One item of an order, with what is implied made explicit by the dialect's rules left as written.</summary>
internal readonly struct BoundOrderItem(BoundExpression value, bool descending, Syntax.NullOrder nulls)
{
    public BoundExpression Value { get; } = value;

    public bool Descending { get; } = descending;

    public Syntax.NullOrder Nulls { get; } = nulls;
}
