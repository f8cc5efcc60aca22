using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;

namespace DataOps.Projects.FrontMatter;

/// <summary>Finds the YAML between <c>/*---</c> and <c>---*/</c> in the first comment of a file, or of one of its statements.</summary>
internal static class FrontMatterBlock
{
    /// <summary>What it starts with.</summary>
    public const string Opening = "/*---";

    private const string Closing = "---*/";

    /// <summary>The characters of the YAML, or null when there is none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="region">The part to look in: all of it, or what is between two statements.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static TextSpan? Find(SourceText source, TextSpan region, DiagnosticBag diagnostics)
    {
        var text = source.Content;
        var isFirst = true;
        for (var i = SkipBlanks(text, region.Start); i < region.End; i = SkipBlanks(text, i), isFirst = false)
        {
            if (StartsWith(text, i, Opening))
            {
                return Read(text, i, isFirst, diagnostics);
            }

            var end = EndOfComment(text, i);
            if (end is null)
            {
                return null;
            }

            i = end.Value;
        }

        return null;
    }

    private static TextSpan? Read(string text, int start, bool isFirst, DiagnosticBag diagnostics)
    {
        var opening = new TextSpan(start, Opening.Length);
        if (!isFirst)
        {
            diagnostics.Report(ProjectDiagnostics.FrontMatterNotFirst, opening);
            return null;
        }

        var end = text.IndexOf(Closing, opening.End, StringComparison.Ordinal);
        var commentEnd = text.IndexOf("*/", opening.End, StringComparison.Ordinal);
        if (end < 0 || commentEnd < end)
        {
            // A comment that does not end at all is the lexer's finding.
            if (commentEnd >= 0)
            {
                diagnostics.Report(ProjectDiagnostics.FrontMatterNotClosed, opening);
            }

            return null;
        }

        return TextSpan.FromBounds(opening.End, end);
    }

    private static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == '\uFEFF'))
        {
            i++;
        }

        return i;
    }

    // Just behind the comment at i, or null when there is no whole comment.
    private static int? EndOfComment(string text, int i)
    {
        if (StartsWith(text, i, "--"))
        {
            var newLine = text.IndexOf('\n', i);
            return newLine < 0 ? null : newLine + 1;
        }

        if (StartsWith(text, i, "/*"))
        {
            var end = text.IndexOf("*/", i + 2, StringComparison.Ordinal);
            return end < 0 ? null : end + 2;
        }

        return null;
    }

    private static bool StartsWith(string text, int i, string value) =>
        string.CompareOrdinal(text, i, value, 0, value.Length) == 0;
}
