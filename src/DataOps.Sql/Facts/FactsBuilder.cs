using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Facts;

/// <summary>
/// Proves facts over a bound query, each node once. What holds of a column of a table is kept by the column's number;
/// it is first written when the table is visited and sharpened by the conditions of its select.
/// </summary>
internal sealed partial class FactsBuilder
{
    private readonly int _columnCount;
    private readonly Dialect _dialect;
    private readonly ICatalog _catalog;
    private readonly Nullness[] _nulls;
    private readonly LineageCodes _codes = new();
    private readonly List<int> _rowLineage = [];

    // Whether equal texts are the same text: not under T-SQL's collations.
    private readonly bool _hasExactText;

    // By number; null for those not asked for yet.
    private BodyFacts?[] _commonTables = [];

    /// <param name="columnCount">How many columns the query has within.</param>
    /// <param name="dialect">How it is meant.</param>
    /// <param name="catalog">What it names.</param>
    /// <param name="hasCollatedText">Whether texts in it may be equal without being the same.</param>
    public FactsBuilder(int columnCount, Dialect dialect, ICatalog catalog, bool hasCollatedText)
    {
        _columnCount = columnCount;
        _capacity = columnCount + MaxExpressions;
        _dialect = dialect;
        _catalog = catalog;
        _hasExactText = dialect.Kind != DialectKind.TSql && !hasCollatedText;
        _nulls = new Nullness[columnCount];
        _lineage = new int[columnCount][];
        _baseColumns = new int[columnCount];
    }

    public LineageCodes Codes => _codes;

    public int[] RowLineage => LineageCodes.NormalizeRows(_rowLineage);

    public BodyFacts Query(BoundQuery query)
    {
        if (query.Body is BoundSelect select)
        {
            return Select(select, query.OrderBy, query.Limit);
        }

        var facts = Body(query.Body);
        OrderLineage(query.OrderBy, query.Limit is not null);
        return Limited(facts, query.Limit, query.OrderBy, null);
    }

    private BodyFacts Body(BoundBody body)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return body switch
        {
            BoundSelect select => Select(select, [], null),
            BoundSetOperation operation => SetOperation(operation),
            BoundValues values => Values(values),
            BoundNestedBody nested => Query(nested.Query),
            BoundTableBody table => TableBody(table),
            BoundDescription description => Description(description),
            _ => Unknown(body.Columns.Length),
        };
    }

    private static BodyFacts Unknown(int columns)
    {
        var nulls = new Nullness[columns];
        var lineage = new int[columns][];
        for (var i = 0; i < columns; i++)
        {
            nulls[i] = Nullness.Unknown;
            lineage[i] = [];
        }

        return new BodyFacts(nulls, lineage, [], RowCount.Many);
    }

    // Every row of the subject counts for its statistics.
    private BodyFacts Description(BoundDescription description)
    {
        if (description.Subject is { } subject)
        {
            foreach (var lineage in Query(subject).Lineage)
            {
                AddRows(lineage, RowLineageKind.Expansion);
            }
        }

        if (description.Kind != Syntax.DescriptionKind.Columns)
        {
            TaintRows(NondeterminismKind.Volatile, "a description of data or of the engine's state", null);
        }

        return Unknown(description.Columns.Length);
    }

    private BodyFacts TableBody(BoundTableBody body)
    {
        var dependencies = TakeDependencies();
        var firstInclusion = _inclusions.Count;
        var table = Table(body.Table, Nothing, dependencies);
        GiveBack(dependencies);
        var count = body.Columns.Length;
        var nulls = new Nullness[count];
        var lineage = new int[count][];
        for (var i = 0; i < count; i++)
        {
            nulls[i] = _nulls[body.FirstId + i];
            lineage[i] = LineageOf(body.FirstId + i);
        }

        return new BodyFacts(nulls, lineage, [.. table.Keys.Select(key => Shifted(key, -body.FirstId))], table.Rows)
        {
            Domains = _domains is null ? null : DomainsOf(body.FirstId, count),
            Inclusions = InclusionsOf(body.FirstId, count, firstInclusion),
        };
    }

    // An expression that decides which rows come.
    private void Rows(BoundExpression? expression, RowLineageKind kind)
    {
        if (expression is null)
        {
            return;
        }

        var start = Begin();
        Evaluate(expression, LineageKind.Identity);
        for (var i = start; i < _collectedCount; i++)
        {
            _rowLineage.Add(LineageCodes.ForRows(_collected[i], kind));
        }

        Leave(start);
    }

    private void AddRows(int[] codes, RowLineageKind kind)
    {
        foreach (var code in codes)
        {
            _rowLineage.Add(LineageCodes.ForRows(code, kind));
        }
    }

    // An expression that decides nothing but the order.
    private void Ignore(BoundExpression expression)
    {
        var start = Begin();
        Evaluate(expression, LineageKind.Identity);
        for (var i = start; i < _collectedCount; i++)
        {
            if (_collected[i] < 0)
            {
                _rowLineage.Add(_collected[i]);
            }
        }

        Leave(start);
    }

    private void TaintRows(NondeterminismKind kind, string detail, TextSpan? span) => _rowLineage.Add(_codes.Reason(kind, detail, span));

    private void TaintValue(NondeterminismKind kind, string detail, TextSpan? span) => Collect(_codes.Reason(kind, detail, span));
}
