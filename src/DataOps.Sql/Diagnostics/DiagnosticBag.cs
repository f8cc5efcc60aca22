using DataOps.Sql.Text;

namespace DataOps.Sql.Diagnostics;

/// <summary>Collects the findings of one phase over one text. Not safe for several threads.</summary>
public sealed class DiagnosticBag(SourceText source)
{
    private List<Diagnostic>? _items;

    /// <summary>The text that findings are located in.</summary>
    public SourceText Source { get; } = source;

    /// <summary>Number of findings so far.</summary>
    public int Count => _items?.Count ?? 0;

    /// <summary>Adds a finding at <paramref name="span"/>.</summary>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        (_items ??= []).Add(new Diagnostic(descriptor, Source, span, arguments));

    /// <summary>Adds a finding made elsewhere.</summary>
    public void Add(Diagnostic diagnostic) => (_items ??= []).Add(diagnostic);

    /// <summary>Adds findings made elsewhere.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>The findings, in the order reported.</summary>
    public IReadOnlyList<Diagnostic> ToList() => _items is null ? [] : _items.ToArray();
}
