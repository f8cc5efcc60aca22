using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A parsed text: its statements, and what was wrong with it.</summary>
public sealed class SyntaxTree
{
    internal SyntaxTree(SourceText source, Dialect dialect, NodeList<Statement> statements, IReadOnlyList<Diagnostic> diagnostics)
    {
        Source = source;
        Dialect = dialect;
        Statements = statements;
        Diagnostics = diagnostics;
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The dialect it was read in.</summary>
    public Dialect Dialect { get; }

    /// <summary>The statements, in order.</summary>
    public NodeList<Statement> Statements { get; }

    /// <summary>Findings of the lexer and the parser, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Where its comments stand, their marks included, in order.</summary>
    public NodeList<TextSpan> Comments { get; init; }
}
