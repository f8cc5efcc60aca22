using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>A literal; <see cref="Text"/> is its value without quotes.</summary>
internal sealed class BoundLiteral(SqlType type, TextSpan span, LiteralKind kind, string text) : BoundExpression(type, span)
{
    public LiteralKind Kind { get; } = kind;

    public string Text { get; } = text;
}

/// <summary>A column of a table in scope. Every column of every table of a query has a number of its own.</summary>
internal sealed class BoundColumn(SqlType type, TextSpan span, int id, string name) : BoundExpression(type, span)
{
    public int Id { get; } = id;

    public string Name { get; } = name;
}

/// <summary>A whole row of a table, as a struct.</summary>
internal sealed class BoundRow(SqlType type, TextSpan span, int firstId, int count) : BoundExpression(type, span)
{
    public int FirstId { get; } = firstId;

    public int Count { get; } = count;
}

/// <summary>A parameter of the statement or of the function whose body is bound.</summary>
internal sealed class BoundParameter(SqlType type, TextSpan span, string name) : BoundExpression(type, span)
{
    public string Name { get; } = name;
}

/// <summary>A variable of a lambda, counted from the outermost one in the query.</summary>
internal sealed class BoundVariable(SqlType type, TextSpan span, int id) : BoundExpression(type, span)
{
    public int Id { get; } = id;
}

/// <summary>An item of the same select list, named by its alias.</summary>
internal sealed class BoundAlias(TextSpan span, BoundSelectItem item) : BoundExpression(item.Value.Type, span)
{
    public BoundSelectItem Item { get; } = item;
}

/// <summary>A column of the query's own result, by place, in its order.</summary>
internal sealed class BoundOutputReference(SqlType type, TextSpan span, int place) : BoundExpression(type, span)
{
    public int Place { get; } = place;
}
