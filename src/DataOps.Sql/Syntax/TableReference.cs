using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A place where a query names a relation.</summary>
/// <param name="name">The name as written.</param>
/// <param name="isFileOrFunction">Whether it is a file in quotes or a function that gives rows, not a relation.</param>
/// <param name="takesAlias">Whether an alias may follow the name, because none stands there.</param>
public sealed class TableReference(QualifiedName name, bool isFileOrFunction, bool takesAlias = false)
{
    /// <summary>The name as written.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public TextSpan Span => Name.Span;

    /// <summary>Whether it is a file in quotes or a function that gives rows, not a relation.</summary>
    public bool IsFileOrFunction { get; } = isFileOrFunction;

    /// <summary>Whether an alias may follow the name, because none stands there: whoever writes another name keeps this one as alias.</summary>
    public bool TakesAlias { get; } = takesAlias;
}
