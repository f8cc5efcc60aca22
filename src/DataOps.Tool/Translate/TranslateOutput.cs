using DataOps.Sql;
using DataOps.Tool.Describe;
using DataOps.Tool.Output;

namespace DataOps.Tool.Translate;

/// <summary>Where translations go: the text to standard output or a file, the findings to standard error; or all of it as one object.</summary>
internal static class TranslateOutput
{
    /// <summary>A single query is written as it was: with a semicolon only if several statements need one to end them.</summary>
    public static string? TextOf(TranslateResult result) =>
        result.HasErrors ? null : result.Statements.Count == 1 ? result.Statements[0].Text : result.Text?.TrimEnd();

    public static int Print(ToolConsole console, TranslateResult result, string? file, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            var view = new TranslateView(
                TextOf(result), [.. result.Statements.Select(TranslatedView.Of)], [.. result.Diagnostics.Select(DiagnosticView.Of)]);
            console.Json(view, DescribeJson.Plain.TranslateView);
        }
        else
        {
            foreach (var finding in result.Diagnostics)
            {
                console.ErrorLine(finding.ToString());
            }
        }

        if (result.HasErrors)
        {
            return ExitCodes.Failure;
        }

        var text = result.Text?.TrimEnd() ?? "";
        if (file is not null)
        {
            Write(file, text + "\n");
        }
        else if (format == OutputFormat.Text)
        {
            console.Line(text);
        }

        return ExitCodes.Success;
    }

    // Whoever reads the file sees the old text or the new one, never half of one.
    private static void Write(string file, string text)
    {
        var full = Path.GetFullPath(file);
        var temporary = full + "." + Path.GetRandomFileName();
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
