using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql;

/// <summary>Tells whether the parser had to guess, so that names in what it made are no ground for further findings.</summary>
internal static class BrokenText
{
    // A text with more mistakes than this is no SQL, and looking through all of them for each expression would take the square of the time.
    private const int MostFindings = 2000;

    public static bool Touches(SyntaxTree tree, TextSpan span)
    {
        if (tree.Diagnostics.Count > MostFindings)
        {
            return true;
        }

        foreach (var finding in tree.Diagnostics)
        {
            if (finding.Severity == DiagnosticSeverity.Error && finding.Span.Start <= span.End && finding.Span.End >= span.Start)
            {
                return true;
            }
        }

        return false;
    }
}
