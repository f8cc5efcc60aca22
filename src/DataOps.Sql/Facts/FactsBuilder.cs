using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <summary>
/// Proves facts over a bound query, each node once. What holds of a column of a table is kept by the column's number;
/// it is first written when the table is visited and sharpened by the conditions of its select.
/// </summary>
internal sealed partial class FactsBuilder(int columnCount)
{
    private readonly Nullness[] _nulls = new Nullness[columnCount];
    private readonly int[][] _lineage = new int[columnCount][];
    private readonly Dictionary<int, BodyFacts> _commonTables = [];
    private readonly LineageCodes _codes = new();
    private readonly List<int> _rowLineage = [];

    // Where the columns an expression uses are gathered.
    private List<int> _collected = [];

    /// <summary>Whether nothing read so far can differ between two runs over the same data.</summary>
    public bool IsDeterministic { get; private set; } = true;

    public LineageCodes Codes => _codes;

    public int[] RowLineage => LineageCodes.Normalize(_rowLineage);

    public BodyFacts Query(BoundQuery query)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var facts = Body(query.Body);
        foreach (var item in query.OrderBy)
        {
            if (query.Limit is not null)
            {
                Rows(item.Value);
            }
            else
            {
                Ignore(item.Value);
            }
        }

        return Limited(facts, query.Limit, query.OrderBy.Length > 0);
    }

    private BodyFacts Limited(BodyFacts facts, BoundLimit? limit, bool isOrdered)
    {
        if (limit is null)
        {
            return facts;
        }

        // Which rows an unordered limit keeps is up to the engine.
        IsDeterministic &= isOrdered || facts.Rows != RowCount.Many;
        Rows(limit.Count);
        Rows(limit.Offset);
        var isOne = limit is { Count: BoundLiteral { Kind: Syntax.LiteralKind.Integer, Text: "0" or "1" }, Percent: false, WithTies: false };
        return isOne || facts.Rows != RowCount.Many ? facts.With([], RowCount.AtMostOne) : facts;
    }

    private BodyFacts Body(BoundBody body)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return body switch
        {
            BoundSelect select => Select(select),
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
                _rowLineage.AddRange(lineage);
            }
        }

        IsDeterministic &= description.Kind == Syntax.DescriptionKind.Columns;
        return Unknown(description.Columns.Length);
    }

    private BodyFacts TableBody(BoundTableBody body)
    {
        var dependencies = new Dependencies();
        var table = Table(body.Table, new ColumnSet(columnCount), dependencies);
        var count = body.Columns.Length;
        var nulls = new Nullness[count];
        var lineage = new int[count][];
        for (var i = 0; i < count; i++)
        {
            nulls[i] = _nulls[body.FirstId + i];
            lineage[i] = _lineage[body.FirstId + i] ?? [];
        }

        var keys = table.Keys.ConvertAll(key => Array.ConvertAll(key, id => id - body.FirstId));
        return new BodyFacts(nulls, lineage, keys, table.Rows);
    }

    private BodyFacts Values(BoundValues values)
    {
        var count = values.Columns.Length;
        var nulls = new Nullness[count];
        var lineage = new int[count][];
        for (var column = 0; column < count; column++)
        {
            var collected = Begin();
            foreach (var row in values.Rows)
            {
                nulls[column] = nulls[column].Or(Evaluate(row[column], LineageKind.Expression));
            }

            lineage[column] = End(collected);
        }

        var isOne = values.Rows.Length == 1;
        return new BodyFacts(nulls, lineage, isOne ? [[]] : [], isOne ? RowCount.ExactlyOne : RowCount.Many);
    }

    private List<int> Begin()
    {
        var outer = _collected;
        _collected = [];
        return outer;
    }

    private int[] End(List<int> outer)
    {
        var lineage = LineageCodes.Normalize(_collected);
        _collected = outer;
        return lineage;
    }

    // An expression that decides which rows come.
    private void Rows(BoundExpression? expression)
    {
        if (expression is null)
        {
            return;
        }

        var outer = _collected;
        _collected = _rowLineage;
        Evaluate(expression, LineageKind.Identity);
        _collected = outer;
    }

    // An expression that decides nothing but may read a clock.
    private void Ignore(BoundExpression expression)
    {
        var outer = Begin();
        Evaluate(expression, LineageKind.Identity);
        End(outer);
    }
}
