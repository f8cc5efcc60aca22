using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>create table</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The table.</param>
/// <param name="columns">The columns.</param>
/// <param name="constraints">The constraints of the table; those of single columns are with the columns.</param>
/// <param name="query">The query of <c>create table … as</c>.</param>
public sealed class CreateTableStatement(
    TextSpan span,
    QualifiedName name,
    NodeList<ColumnDefinition> columns,
    NodeList<TableConstraint> constraints,
    Query? query)
    : Statement(span)
{
    /// <summary>The table.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>The columns.</summary>
    public NodeList<ColumnDefinition> Columns { get; } = columns;

    /// <summary>The constraints of the table; those of single columns are with the columns.</summary>
    public NodeList<TableConstraint> Constraints { get; } = constraints;

    /// <summary>The query of <c>create table … as</c>.</summary>
    public Query? Query { get; } = query;

    /// <summary>The relations whose columns it takes over, in order, before its own.</summary>
    public NodeList<ColumnSource> Sources { get; init; }

    /// <summary>The table that holds earlier versions of its rows, where it is named.</summary>
    public QualifiedName? History { get; init; }

    /// <summary>Whether it declares a type of tables, not a table.</summary>
    public bool IsType { get; init; }

    /// <summary>Whether it may take the place of one that is there.</summary>
    public bool OrReplace { get; init; }

    /// <summary>Whether one that is there stays as it is.</summary>
    public bool IfNotExists { get; init; }
}

/// <summary>One column.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type; null for a computed column without one.</param>
/// <param name="notNull">Whether <c>not null</c> was written.</param>
/// <param name="default">The default, if any.</param>
/// <param name="generated">The expression of a generated or computed column.</param>
/// <param name="identity">Whether the engine numbers it.</param>
/// <param name="constraints">Constraints written with the column; their column list is the column.</param>
public sealed class ColumnDefinition(
    TextSpan span,
    Identifier name,
    TypeName? type,
    bool notNull,
    Expression? @default,
    Expression? generated,
    bool identity,
    NodeList<TableConstraint> constraints)
    : SyntaxNode(span)
{
    /// <summary>Its name.</summary>
    public Identifier Name { get; } = name;

    /// <summary>Its type; null for a computed column without one.</summary>
    public TypeName? Type { get; } = type;

    /// <summary>Whether <c>not null</c> was written.</summary>
    public bool NotNull { get; } = notNull;

    /// <summary>The default, if any.</summary>
    public Expression? Default { get; } = @default;

    /// <summary>The expression of a generated or computed column.</summary>
    public Expression? Generated { get; } = generated;

    /// <summary>Whether the engine numbers it.</summary>
    public bool Identity { get; } = identity;

    /// <summary>Whether a column of that name that is there stays as it is.</summary>
    public bool IfNotExists { get; private init; }

    /// <summary>Whether the engine sets it, as it does the beginning and end of a row's validity.</summary>
    public bool IsSystemGenerated { get; init; }

    /// <summary>How its texts compare, where that is written.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>Constraints written with the column; their column list is the column.</summary>
    public NodeList<TableConstraint> Constraints { get; } = constraints;

    /// <summary>The same column, which is added only where there is none of its name.</summary>
    public ColumnDefinition WhereMissing() =>
        new(Span, Name, Type, NotNull, Default, Generated, Identity, Constraints) { IfNotExists = true, IsSystemGenerated = IsSystemGenerated, Collation = Collation };
}

/// <summary>A key or condition.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">Which.</param>
/// <param name="name">Its name, if given.</param>
/// <param name="columns">The columns.</param>
/// <param name="referencedTable">The table a foreign key points at.</param>
/// <param name="referencedColumns">Its columns; empty for the primary key.</param>
/// <param name="condition">The condition of a check.</param>
public sealed class TableConstraint(
    TextSpan span,
    ConstraintKind kind,
    Identifier? name,
    NodeList<Identifier> columns,
    QualifiedName? referencedTable,
    NodeList<Identifier> referencedColumns,
    Expression? condition)
    : SyntaxNode(span)
{
    /// <summary>Which.</summary>
    public ConstraintKind Kind { get; } = kind;

    /// <summary>Its name, if given.</summary>
    public Identifier? Name { get; } = name;

    /// <summary>The columns.</summary>
    public NodeList<Identifier> Columns { get; } = columns;

    /// <summary>The table a foreign key points at.</summary>
    public QualifiedName? ReferencedTable { get; } = referencedTable;

    /// <summary>Its columns; empty for the primary key.</summary>
    public NodeList<Identifier> ReferencedColumns { get; } = referencedColumns;

    /// <summary>The condition of a check.</summary>
    public Expression? Condition { get; } = condition;

    /// <summary>Whether two nulls are equal to a unique constraint.</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Whether its last column is a period that may not overlap, so that the others may repeat.</summary>
    public bool WithoutOverlaps { get; init; }

    /// <summary>Whether the engine neither checks nor has checked it, so that rows may break it.</summary>
    public bool IsUnchecked { get; init; }
}

/// <summary>A relation or type whose columns a table takes over.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">How it takes them over.</param>
/// <param name="name">The relation or type.</param>
/// <param name="includesKeys">Whether keys are taken over, too.</param>
public sealed class ColumnSource(TextSpan span, ColumnSourceKind kind, QualifiedName name, bool includesKeys) : SyntaxNode(span)
{
    /// <summary>How it takes them over.</summary>
    public ColumnSourceKind Kind { get; } = kind;

    /// <summary>The relation or type.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Whether keys are taken over, too.</summary>
    public bool IncludesKeys { get; } = includesKeys;

    /// <summary>How many columns of its own stand before those that are taken over.</summary>
    public int Place { get; init; }
}
