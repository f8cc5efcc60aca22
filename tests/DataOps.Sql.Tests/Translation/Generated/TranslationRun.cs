using System.Globalization;
using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DataOps.Sql.Tests.Translation.Generated;

/// <summary>What came of generated queries: how many were run, and every one whose translation is wrong.</summary>
internal sealed class TranslationRun
{
    private readonly StringBuilder _report = new();
    private readonly Dictionary<string, int> _refused = [];
    private int _asked;
    private int _failed;
    private int _run;
    private int _wrong;

    /// <summary>Whether so much is wrong that more would tell nothing.</summary>
    public bool IsFull => _wrong >= 60;

    /// <summary>Runs a query and its translation and compares.</summary>
    public void Compare(string name, string sql, bool isOrdered, Engines engines, SqlCompiler compiler, Dialect source, Dialect target)
    {
        if (Ask(sql, engines, source) is not { } wanted || Translated(name, sql, Engines.Translate(sql, compiler, source, target)) is not { } text)
        {
            return;
        }

        Check(name, sql, text, isOrdered, wanted, engines.Run(text, target));
    }

    /// <summary>Translates a query to T-SQL, and that text back, and compares.</summary>
    public void RoundTrip(string name, string sql, bool isOrdered, Engines engines, SqlCompiler compiler, SqlCompiler server, Dialect source)
    {
        if (Ask(sql, engines, source) is not { } wanted || Translated(name, sql, Engines.Translate(sql, compiler, source, Dialect.TSql)) is not { } text)
        {
            return;
        }

        using var reader = new StringReader(text);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
        {
            Wrong(name, sql, $"{text}\n   {errors[0].Message}");
            return;
        }

        if (Translated(name, sql + "\n   " + text, Engines.Translate(text, server, Dialect.TSql, source, DataOps.Sql.Emit.TextComparison.Binary)) is { } back)
        {
            Check(name, sql, text + "\n-- and back\n" + back, isOrdered, wanted, engines.Run(back, source), classes: false);
        }
    }

    /// <summary>Fails where something is wrong, or too little was run.</summary>
    /// <param name="share">The share of the queries that the source takes which must have been run.</param>
    public void Conclude(string what, double share)
    {
        var summary = $"{what}: {_run} of {_asked - _failed} compared, {_failed} failed in the source; not translated: "
            + string.Join(", ", _refused.OrderByDescending(pair => pair.Value).Take(25).Select(pair => $"{pair.Value} {pair.Key}"));
        Console.WriteLine(summary);
        Assert.True(_report.Length == 0, $"{summary}\n{_report}");
        Assert.True(_run >= (_asked - _failed) * share, summary);
        Assert.True(_failed <= _asked / 3, summary);
    }

    private Outcome? Ask(string sql, Engines engines, Dialect source)
    {
        _asked++;
        var wanted = engines.Run(sql, source);
        _failed += wanted.Failure is null ? 0 : 1;
        return wanted.Failure is null ? wanted : null;
    }

    private string? Translated(string name, string sql, DataOps.Sql.Emit.Translation translation)
    {
        if (translation.Text is { } text)
        {
            return text;
        }

        var found = translation.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (!found.Id.StartsWith("DOPS3", StringComparison.Ordinal))
        {
            Wrong(name, sql, found.ToString());
        }

        var message = $"{found.Id} {found.Message}";
        _refused[message] = _refused.GetValueOrDefault(message) + 1;
        return null;
    }

    private void Check(string name, string sql, string text, bool isOrdered, Outcome wanted, Outcome given, bool classes = true)
    {
        if (given.Failure is { } failure && IsLimit(failure))
        {
            _refused["a limit of the engine"] = _refused.GetValueOrDefault("a limit of the engine") + 1;
            return;
        }

        _run++;
        var (expected, got) = isOrdered
            ? (wanted.Rows, given.Rows)
            : ([.. wanted.Rows.Order(StringComparer.Ordinal)], [.. given.Rows.Order(StringComparer.Ordinal)]);
        if (given.Failure is not null || !expected.SequenceEqual(got, StringComparer.Ordinal))
        {
            var place = Enumerable.Range(0, Math.Max(expected.Count, got.Count)).FirstOrDefault(i => expected.ElementAtOrDefault(i) != got.ElementAtOrDefault(i));
            Wrong(name, sql, $"{text}\n   {given.Failure}\n   expected {expected.ElementAtOrDefault(place)}\n   given    {got.ElementAtOrDefault(place)}");
        }
        else if (classes && !wanted.Columns.SequenceEqual(given.Columns, StringComparer.Ordinal))
        {
            Wrong(name, sql, $"{text}\n   expected {string.Join(", ", wanted.Columns)}\n   given    {string.Join(", ", given.Columns)}");
        }
    }

    // A target may have less room than the source; DuckDB 1.5.5 plans no outer join within a lateral query on the columns around it.
    private static bool IsLimit(string failure) =>
        failure.Contains("Non-inner join on correlated columns", StringComparison.Ordinal) || failure.Contains("out of range", StringComparison.OrdinalIgnoreCase) || failure.Contains("overflow", StringComparison.OrdinalIgnoreCase);

    private void Wrong(string name, string sql, string what)
    {
        _wrong++;
        _report.Append(CultureInfo.InvariantCulture, $"{name}: {sql}\n   {what}\n");
    }
}
