using DataOps.Projects.Diagnostics;
using DataOps.Projects.Fingerprints;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Projects.Seeds;

/// <summary>
/// Reads a seed in one pass over its text: infers the types of its columns or holds the values against those that DDL
/// declares, and hashes the values.
/// </summary>
internal sealed class SeedReader
{
    // Beyond this many, more of the same does not help.
    private const int MaximumReported = 20;

    private readonly SourceText _source;
    private readonly Dialect _dialect;
    private readonly CsvReader _csv;
    private readonly DiagnosticBag _diagnostics;
    private int _wrongValues;

    private SeedReader(SourceText source, Dialect dialect)
    {
        _source = source;
        _dialect = dialect;
        _csv = new CsvReader(source.Content);
        _diagnostics = new DiagnosticBag(source);
    }

    /// <summary>Reads a seed whose types are not declared.</summary>
    public static SeedTable Infer(SourceText source, Dialect dialect) => new SeedReader(source, dialect).Read(null);

    /// <summary>Reads a seed whose columns <paramref name="declared"/> gives.</summary>
    public static SeedTable Read(SourceText source, Relation declared, Dialect dialect) =>
        new SeedReader(source, dialect).Read(declared);

    private SeedTable Read(Relation? declared)
    {
        if (!_csv.Read())
        {
            _diagnostics.Report(ProjectDiagnostics.SeedWithoutHeader, new TextSpan(0, 0));
            return Result(declared?.Columns ?? [], declared?.Keys ?? [], 0, "");
        }

        var header = ReadHeader();
        var columns = declared is null ? null : Match(header, declared);
        if (header is null || (declared is not null && columns is null))
        {
            return Result(declared?.Columns ?? [], declared?.Keys ?? [], 0, "");
        }

        var inference = columns is null ? header.Select(_ => new ColumnInference()).ToArray() : null;
        using var hash = new FingerprintBuilder();
        hash.Add(header);
        var rows = 0;
        while (_csv.Read(keepEmptyLines: header.Count == 1))
        {
            rows++;
            ReadRow(rows, header, inference, columns, hash);
        }

        ReportRest();
        return columns is null
            ? Result([.. header.Select((name, i) => new Column(name, inference![i].Type, inference[i].HasNulls || rows == 0))], [], rows, hash.ToHex())
            : Result(columns, SeedKeys.Map(declared!, columns), rows, hash.ToHex());
    }

    private SeedTable Result(IReadOnlyList<Column> columns, IReadOnlyList<UniqueKey> keys, int rows, string hash) =>
        new(columns, keys, rows, hash, _diagnostics.ToList());

    private List<string>? ReadHeader()
    {
        var names = new List<string>();
        var seen = new HashSet<string>(_dialect.NameComparer);
        for (var i = 0; i < _csv.FieldCount; i++)
        {
            var name = _csv.GetText(i).Trim();
            if (name.Length == 0)
            {
                _diagnostics.Report(ProjectDiagnostics.SeedHeader, _csv.GetSpan(i), i + 1, "has no name");
            }
            else if (!seen.Add(name))
            {
                _diagnostics.Report(ProjectDiagnostics.SeedHeader, _csv.GetSpan(i), i + 1, $"has a name that another one has: '{name}'");
            }

            names.Add(name);
        }

        ReportQuote(0, names);
        return _diagnostics.Count == 0 ? names : null;
    }

    // The declared columns in the order of the header.
    private List<Column>? Match(List<string>? header, Relation declared)
    {
        if (header is null)
        {
            return null;
        }

        var matched = new List<Column>();
        for (var i = 0; i < header.Count; i++)
        {
            if (declared.Columns.FirstOrDefault(c => _dialect.NameComparer.Equals(c.Name, header[i])) is { } column)
            {
                matched.Add(column);
                continue;
            }

            var hint = Suggestion.Phrase(header[i], declared.Columns.Select(c => c.Name));
            _diagnostics.Report(
                ProjectDiagnostics.SeedColumns, _csv.GetSpan(i), $"The DDL beside this seed declares no column '{header[i]}'.{hint}");
        }

        foreach (var column in declared.Columns.Where(column => !matched.Contains(column) && !column.HasDefault))
        {
            _diagnostics.Report(
                ProjectDiagnostics.SeedColumns, _csv.Span, $"The header lacks the column '{column.Name}' that the DDL beside this seed declares");
        }

        return _diagnostics.Count == 0 ? matched : null;
    }

    private void ReadRow(int row, List<string> header, ColumnInference[]? inference, List<Column>? columns, FingerprintBuilder hash)
    {
        ReportQuote(row, header);
        if (_csv.FieldCount != header.Count)
        {
            if (_csv.QuoteError is null)
            {
                Report(ProjectDiagnostics.SeedRowLength, _csv.Span, row, _csv.FieldCount, header.Count);
            }

            return;
        }

        for (var i = 0; i < header.Count; i++)
        {
            Hash(i, hash);
            if (inference is not null)
            {
                Infer(i, inference[i]);
            }
            else if (SeedValueCheck.Problem(_csv, _source.Content, i, columns![i], _dialect) is { } problem)
            {
                Report(ProjectDiagnostics.SeedValue, _csv.GetSpan(i), row, header[i], problem);
            }
        }
    }

    private void Infer(int index, ColumnInference column)
    {
        if (_csv.IsNull(index))
        {
            column.AddNull();
        }
        else if (_csv.IsQuoted(index) && _csv.GetContent(index).Length == 0)
        {
            column.AddText();
        }
        else
        {
            column.Add(ValueScanner.Scan(_source.Content, _csv.GetContent(index)));
        }
    }

    private void Hash(int index, FingerprintBuilder hash)
    {
        var content = _csv.GetContent(index);
        if (_csv.IsNull(index))
        {
            hash.Add((string?)null);
        }
        else if (_source.Content.IndexOf('"', content.Start, content.Length) >= 0)
        {
            hash.Add(_csv.GetText(index));
        }
        else
        {
            hash.Add(_source.Content, content.Start, content.Length);
        }
    }

    private void ReportQuote(int row, List<string> header)
    {
        if (_csv.QuoteError is { } error)
        {
            var column = error.Field < header.Count ? header[error.Field] : $"{error.Field + 1}";
            Report(ProjectDiagnostics.SeedQuote, error.Span, row, column, error.Reason);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments)
    {
        _wrongValues++;
        if (_wrongValues <= MaximumReported)
        {
            _diagnostics.Report(descriptor, span, arguments);
        }
    }

    private void ReportRest()
    {
        if (_wrongValues > MaximumReported)
        {
            _diagnostics.Report(ProjectDiagnostics.SeedMoreValues, new TextSpan(0, 0), _wrongValues - MaximumReported);
        }
    }
}
