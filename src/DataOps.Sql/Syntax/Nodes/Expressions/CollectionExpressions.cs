using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>(a, b)</c> or <c>row(a, b)</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="items">The members.</param>
public sealed class RowExpression(TextSpan span, NodeList<Expression> items) : Expression(span)
{
    /// <summary>The members.</summary>
    public NodeList<Expression> Items { get; } = items;
}

/// <summary><c>[a, b]</c> or <c>array[a, b]</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="items">The members.</param>
public sealed class ListExpression(TextSpan span, NodeList<Expression> items) : Expression(span)
{
    /// <summary>The members.</summary>
    public NodeList<Expression> Items { get; } = items;
}

/// <summary><c>{'a': 1, b: 2}</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="fields">The fields.</param>
public sealed class StructExpression(TextSpan span, NodeList<StructField> fields) : Expression(span)
{
    /// <summary>The fields.</summary>
    public NodeList<StructField> Fields { get; } = fields;
}

/// <summary>One field of a struct literal.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">Its name.</param>
/// <param name="value">Its value.</param>
public sealed class StructField(TextSpan span, Identifier name, Expression value) : SyntaxNode(span)
{
    /// <summary>Its name.</summary>
    public Identifier Name { get; } = name;

    /// <summary>Its value.</summary>
    public Expression Value { get; } = value;
}

/// <summary><c>map {k: v}</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="entries">The entries.</param>
public sealed class MapExpression(TextSpan span, NodeList<MapEntry> entries) : Expression(span)
{
    /// <summary>The entries.</summary>
    public NodeList<MapEntry> Entries { get; } = entries;
}

/// <summary>One entry of a map literal.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="key">Its key.</param>
/// <param name="value">Its value.</param>
public sealed class MapEntry(TextSpan span, Expression key, Expression value) : SyntaxNode(span)
{
    /// <summary>Its key.</summary>
    public Expression Key { get; } = key;

    /// <summary>Its value.</summary>
    public Expression Value { get; } = value;
}
