using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>alter table … add constraint|column</c>, <c>alter column … set not null</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The table.</param>
/// <param name="addedColumns">Columns it adds.</param>
/// <param name="addedConstraints">Constraints it adds.</param>
/// <param name="setNotNull">Columns it forbids null in.</param>
public sealed class AlterTableStatement(
    TextSpan span,
    QualifiedName name,
    NodeList<ColumnDefinition> addedColumns,
    NodeList<TableConstraint> addedConstraints,
    NodeList<Identifier> setNotNull)
    : Statement(span)
{
    /// <summary>The table.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Whether nothing is wrong where there is no such table.</summary>
    public bool IfExists { get; init; }

    /// <summary>Columns it adds.</summary>
    public NodeList<ColumnDefinition> AddedColumns { get; } = addedColumns;

    /// <summary>Constraints it adds.</summary>
    public NodeList<TableConstraint> AddedConstraints { get; } = addedConstraints;

    /// <summary>Columns it forbids null in.</summary>
    public NodeList<Identifier> SetNotNull { get; } = setNotNull;

    /// <summary>Columns it gives another type, and says anew whether they take nulls.</summary>
    public NodeList<ColumnDefinition> AlteredColumns { get; init; }

    /// <summary>Columns it lets take nulls.</summary>
    public NodeList<Identifier> DroppedNotNull { get; init; }

    /// <summary>Columns that get another name: the old one and the new one by turns.</summary>
    public NodeList<Identifier> RenamedColumns { get; init; }

    /// <summary>Columns it takes away.</summary>
    public NodeList<Identifier> DroppedColumns { get; init; }

    /// <summary>Columns it takes away where they are there.</summary>
    public NodeList<Identifier> DroppedIfPresent { get; init; }

    /// <summary>The table's new name.</summary>
    public Identifier? NewName { get; init; }

    /// <summary>Constraints it takes away, or no longer checks.</summary>
    public NodeList<Identifier> DroppedConstraints { get; init; }
}
