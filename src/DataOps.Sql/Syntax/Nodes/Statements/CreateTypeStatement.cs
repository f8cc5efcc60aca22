using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>create type</c> and <c>create domain</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The type.</param>
/// <param name="definition">What it stands for.</param>
/// <param name="notNull">Whether a domain forbids null.</param>
public sealed class CreateTypeStatement(
    TextSpan span,
    QualifiedName name,
    TypeName definition,
    bool notNull)
    : Statement(span)
{
    /// <summary>The type.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>What it stands for.</summary>
    public TypeName Definition { get; } = definition;

    /// <summary>Whether a domain forbids null.</summary>
    public bool NotNull { get; } = notNull;

    /// <summary>Whether it is a type of its own with the name, as PostgreSQL's composite types and ranges are, not another name of a type.</summary>
    public bool IsNew { get; init; }

    /// <summary>The name of the multirange over a range; null where the engine chooses it.</summary>
    public QualifiedName? MultirangeName { get; init; }

    /// <summary>Whether it may take the place of one that is there.</summary>
    public bool OrReplace { get; init; }

    /// <summary>Whether one that is there stays as it is.</summary>
    public bool IfNotExists { get; init; }
}
