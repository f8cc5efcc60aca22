using System.Runtime.CompilerServices;
using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Mistakes;

/// <summary>
/// Mistakes that people make, with what the compiler says of each: a line with the statement, and below it, indented, the findings.
/// Set DATAOPS_ACCEPT=1 to write what it says now; then read the difference aloud.
/// </summary>
public class MistakeTests
{
    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("tsql")]
    public void Messages_are_the_accepted_ones(string dialect)
    {
        var path = Path.Combine(Folder(), "Golden", dialect + ".txt");
        var content = File.ReadAllText(path).ReplaceLineEndings("\n");
        var compiler = SqlCompiler.Create(Dialect.FromName(dialect)!, [new SourceText(File.ReadAllText(Path.Combine(Folder(), "schema.sql")))]);
        var actual = new StringBuilder();
        foreach (var sql in content.Split('\n').Where(line => line.Length > 0 && line[0] != ' '))
        {
            actual.Append(sql).Append('\n');
            foreach (var finding in compiler.Describe([new SourceText(sql)]).Diagnostics)
            {
                actual.Append("    ").Append(finding.Start.Column + 1).Append('-').Append(finding.End.Column + 1).Append(' ')
                    .Append(finding.Id).Append(finding.Severity == DiagnosticSeverity.Warning ? " (warning) " : " ").Append(finding.Message).Append('\n');
            }
        }

        if (Environment.GetEnvironmentVariable("DATAOPS_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        else
        {
            Assert.Equal(content, actual.ToString());
        }
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
