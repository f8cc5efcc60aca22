using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>
/// Aggregates that SQL Server has only over windows, or not at all: percentiles, the value beside the greatest, distinct texts joined. The
/// rows become a table with such a value in every row of its group; the select around it takes it from there.
/// </summary>
internal sealed partial class Translator
{
    // What a call of the source is in the select around, each with the call.
    private readonly List<KeyValuePair<BoundCall, Fragment>> _gathered = [];

    /// <summary>The value of an aggregate that was computed in the rows before; null for others.</summary>
    public Fragment? Gathered(BoundCall? call)
    {
        foreach (var known in _gathered)
        {
            if (call is not null && (ReferenceEquals(known.Key, call) || BoundEquality.Same(known.Key, call)))
            {
                return known.Value;
            }
        }

        return null;
    }

    private void Gather(BoundSelect select, BoundOrderItem[] orderBy, SelectParts parts)
    {
        if (_dialect.Kind != DialectKind.TSql || !select.IsAggregated || select.From is null)
        {
            return;
        }

        var (calls, columns, hasQuery) = (new List<BoundCall>(), new List<BoundColumn>(), false);
        foreach (var value in Values(select, orderBy))
        {
            Visit(value);
        }

        if (calls.Count == 0 || hasQuery || select.Grouping?.Sets is not null)
        {
            return;
        }

        Wrap(select, parts, calls, columns);

        void Visit(BoundExpression value)
        {
            value = value is BoundAlias alias ? alias.Item.Value : value;
            switch (value)
            {
                case BoundCall { IsAggregate: true } call when NeedsRows(call):
                    if (!calls.Exists(known => BoundEquality.Same(known, call)))
                    {
                        calls.Add(call);
                    }

                    break;
                case BoundColumn column when _columns.TryGetValue(column.Id, out var place) && ReferenceEquals(place.Frame, _frame):
                    if (!columns.Exists(known => known.Id == column.Id))
                    {
                        columns.Add(column);
                    }

                    break;
                case BoundSubquery:
                    hasQuery = true;
                    break;
            }

            BoundChildren.ForEach(value, child =>
            {
                if (child is not null)
                {
                    Visit(child);
                }
            });
        }
    }

    private static IEnumerable<BoundExpression> Values(BoundSelect select, BoundOrderItem[] orderBy) =>
        select.Items.Select(item => item.Value).Concat(select.Grouping?.Expressions ?? []).Concat(orderBy.Select(item => item.Value))
            .Concat(new[] { select.Having, select.Qualify }.Where(value => value is not null).Select(value => value!));

    private bool NeedsRows(BoundCall call) => _reader.Read(call) is NeutralCall
    {
        Operation: Emit.Operation.PercentileContinuous or Emit.Operation.PercentileDiscrete or Emit.Operation.Median or Emit.Operation.ArgMax or Emit.Operation.ArgMin
    } or NeutralCall { Operation: Emit.Operation.StringAggregate, Origin.Distinct: true } or NeutralCall { Operation: Emit.Operation.FirstOfGroup, Origin.OrderBy.Length: > 0 };

    private void Wrap(BoundSelect select, SelectParts parts, List<BoundCall> calls, List<BoundColumn> columns)
    {
        var groups = select.Grouping?.Expressions.Where(value => !IsConstant(value)).Select(value => Value(value).Text).Distinct(StringComparer.Ordinal).ToList() ?? [];
        var inner = new SelectParts { From = parts.From };
        inner.Where.AddRange(parts.Where);
        var alias = NewAlias("q");
        _usedAliases.Add(alias);
        var names = Distinct([.. columns.Select(column => column.Name)]);
        var places = new List<KeyValuePair<int, ColumnPlace>>();
        for (var i = 0; i < columns.Count; i++)
        {
            var place = _columns[columns[i].Id];
            var text = Value(columns[i]).Text;
            inner.Items.Add(new SelectPart(text, AliasOf(text, names[i], QueryUse.Table)));
            places.Add(new KeyValuePair<int, ColumnPlace>(columns[i].Id, new ColumnPlace(alias, names[i], place.Type, place.MayBeNull, _frame)));
        }

        var values = new List<(BoundCall Call, string Name, SqlType Type, bool IsText)>();
        foreach (var call in calls)
        {
            var name = "value_" + (values.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (OverRows(call, groups) is not { } value)
            {
                continue;
            }

            inner.Items.Add(new SelectPart(value.Text, _names.Quote(name)));
            values.Add((call, name, value.Type, call.Distinct));
        }

        foreach (var place in places)
        {
            _columns[place.Key] = place.Value;
        }

        var table = _names.Quote(alias);
        _frame!.Tables = 1;
        _frame.Aliases.Add(alias);
        parts.From = $"{Parenthesize(Render(inner))} as {table}";
        parts.Where.Clear();
        foreach (var (call, name, type, isText) in values)
        {
            var path = $"{table}.{_names.Quote(name)}";
            _gathered.Add(new KeyValuePair<BoundCall, Fragment>(call, isText ? JoinedDistinct(call, path)
                : type.Kind == SqlTypeKind.Boolean ? Fragment.Simple($"cast(max(cast({path} as tinyint)) as bit)", type)
                : Fragment.Simple($"max({path})", type)));
        }
    }

    // The aggregate's value in each row of its group.
    private Fragment? OverRows(BoundCall call, List<string> groups)
    {
        var meaning = (NeutralCall)_reader.Read(call)!;
        var partition = groups.Count == 0 ? "" : "partition by " + string.Join(", ", groups);
        var value = Value(meaning.Arguments[0]);
        var filter = call.Filter is null ? null : Condition(call.Filter).Within(Precedence.Not);
        switch (meaning.Operation)
        {
            case Emit.Operation.PercentileContinuous or Emit.Operation.PercentileDiscrete or Emit.Operation.Median:
                var given = filter is null ? value : Fragment.Simple($"case when {filter} then {value.Text} end", value.Type);
                return _writer.OverPartition(this, meaning, given, partition);
            case Emit.Operation.StringAggregate:
                // The first of the equal ones has its text, the others none.
                var text = AsText(meaning.Arguments[0]).Text;
                var kept = filter is null ? text : $"case when {filter} then {text} end";
                var all = partition.Length == 0 ? $"partition by {kept}" : $"{partition}, {kept}";
                return Fragment.Simple($"case when row_number() over ({all} order by (select null)) = 1 then {kept} end", SqlType.Text);
            case Emit.Operation.FirstOfGroup:
                return First(value, filter, string.Join(", ", OrderItems(call.OrderBy)));
            default:
                var key = meaning.Arguments[1];
                var condition = $"{value.Within(Precedence.Is + 1)} is not null and {Value(key).Within(Precedence.Is + 1)} is not null{(filter is null ? "" : " and " + filter)}";
                return First(value, condition, OrderKey(key).Text + (meaning.Operation == Emit.Operation.ArgMax ? " desc" : ""));
        }

        Fragment First(Fragment first, string? condition, string order)
        {
            var shown = condition is null ? first.Text : $"case when {condition} then {first.Text} end";
            var before = condition is null ? "" : $"case when {condition} then 0 else 1 end, ";
            return Fragment.Simple($"first_value({shown}) over ({partition}{(partition.Length == 0 ? "" : " ")}order by {before}{order} rows between unbounded preceding and unbounded following)", first.Type);
        }
    }

    private Fragment JoinedDistinct(BoundCall call, string path)
    {
        var separator = call.Arguments.Length > 1 ? Value(call.Arguments[1]).Text : "','";
        var order = call.OrderBy.Length == 0 ? "" : $" within group (order by {path}{OrderCollation}{(call.OrderBy[0].Descending ? " desc" : "")})";
        return Fragment.Simple($"string_agg(cast({path} as nvarchar(max)), {separator}){order}", SqlType.Text);
    }
}
