using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A parsed text: its statements, and what was wrong with it.</summary>
public sealed class SyntaxTree
{
    private readonly int _longestFinding;

    internal SyntaxTree(SourceText source, Dialect dialect, NodeList<Statement> statements, IReadOnlyList<Diagnostic> diagnostics)
    {
        Source = source;
        Dialect = dialect;
        Statements = statements;
        Diagnostics = diagnostics;
        foreach (var finding in diagnostics)
        {
            _longestFinding = Math.Max(_longestFinding, finding.Span.Length);
        }
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The dialect it was read in.</summary>
    public Dialect Dialect { get; }

    /// <summary>The statements, in order.</summary>
    public NodeList<Statement> Statements { get; }

    /// <summary>Findings of the lexer and the parser, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The findings that start within a part of the text or directly behind it. Takes no longer for a text that has many others.</summary>
    internal IEnumerable<Diagnostic> FindingsIn(TextSpan span)
    {
        for (var i = FirstFinding(span.Start); i < Diagnostics.Count && Diagnostics[i].Span.Start <= span.End; i++)
        {
            yield return Diagnostics[i];
        }
    }

    /// <summary>Whether an error touches a part of the text. Takes no longer for a text that has many others.</summary>
    internal bool HasErrorAt(TextSpan span)
    {
        for (var i = FirstFinding(span.Start - _longestFinding); i < Diagnostics.Count && Diagnostics[i].Span.Start <= span.End; i++)
        {
            if (Diagnostics[i].Severity == DiagnosticSeverity.Error && Diagnostics[i].Span.End >= span.Start)
            {
                return true;
            }
        }

        return false;
    }

    // The number of the first finding that starts at a place or behind it.
    private int FirstFinding(int place)
    {
        var (low, high) = (0, Diagnostics.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Diagnostics[middle].Span.Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Where its comments stand, their marks included, in order.</summary>
    public NodeList<TextSpan> Comments { get; init; }
}
