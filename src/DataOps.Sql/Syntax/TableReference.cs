using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A place where a query names a relation.</summary>
/// <param name="name">The name as written.</param>
/// <param name="isFileOrFunction">Whether it is a file in quotes or a function that gives rows, not a relation.</param>
public sealed class TableReference(QualifiedName name, bool isFileOrFunction)
{
    /// <summary>The name as written.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public TextSpan Span => Name.Span;

    /// <summary>Whether it is a file in quotes or a function that gives rows, not a relation.</summary>
    public bool IsFileOrFunction { get; } = isFileOrFunction;
}
