using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Calls: read into the neutral vocabulary, then written.</summary>
internal sealed partial class Translator
{
    private Fragment Call(BoundCall call)
    {
        if (call is { Name: "xml.value", Arguments: [BoundSubquery markup, var path, ..] } && (Constant(path) is "." or "./text()[1]" or "(./text())[1]")
            && GatheredText(markup, isMarkup: false) is { } gathered)
        {
            return Raw(new BoundCast(call.Type, call.Span, gathered, isTry: false, isImplicit: false));
        }

        if (_reader.Read(call) is { } meaning)
        {
            return ReferenceEquals(meaning, call) ? ReportFunction(call.Span, Describe(call)) : Raw(meaning);
        }

        return ReportFunction(call.Span, Describe(call));
    }

    private static string Describe(BoundCall call) =>
        call.Name.Length > 0 && char.IsLetter(call.Name[0]) ? $"the function '{call.Name}'" : $"the operator '{call.Name}'";

    private Fragment Neutral(NeutralCall call)
    {
        if (_gathered.Count > 0 && Gathered(call.Origin) is { } gathered)
        {
            return gathered;
        }

        var outer = _aggregated;
        _aggregated = call.Origin is { IsAggregate: true } aggregate ? OwnerOf(aggregate) : _frame;
        var result = _writer.Write(this, call);
        _aggregated = outer;
        if (result is { } written)
        {
            return written;
        }

        return ReportFunction(call.Span, call.Origin is { } origin ? Describe(origin) : $"this use of '{call.Operation.ToString().ToLowerInvariant()}'");
    }

    // The select whose rows an aggregate is over: one around this one where all its columns are of that.
    private SelectFrame? OwnerOf(BoundCall aggregate)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            var (own, any) = (false, false);
            Visit(aggregate);
            if (own || !any)
            {
                return own ? frame : _frame;
            }

            void Visit(BoundExpression expression)
            {
                if (expression is BoundColumn column && _columns.TryGetValue(column.Id, out var place))
                {
                    any = true;
                    own |= ReferenceEquals(place.Frame, frame);
                }

                BoundChildren.ForEach(expression, Visit);
            }
        }

        return _frame;
    }

    // The select whose rows the aggregate being written is over.
    private SelectFrame? _aggregated;

    /// <summary>An aggregate or window function of the target, with the order, filter and window of the call it was read from.</summary>
    public string Aggregate(NeutralCall call, string function, params string[] arguments)
    {
        var origin = call.Origin!;
        var filter = origin.Filter;
        if (filter is not null && !_target.HasFilter)
        {
            var condition = InAggregate(() => Condition(filter).Text);
            arguments = arguments.Length == 0 || arguments[0] == "*" ? [$"case when {condition} then 1 end"] : [.. arguments];
            if (call.Operation is not (Operation.CountRows))
            {
                arguments[0] = $"case when {condition} then {arguments[0]} end";
            }

            filter = null;
        }

        if (origin is { Distinct: true, Window: not null } && _dialect.Kind != DialectKind.DuckDb)
        {
            ReportForm(origin.Span, "'distinct' in a window", "Number the distinct values by dense_rank() and take its maximum, or join the query grouped.");
        }

        var distinct = origin.Distinct ? "distinct " : "";
        var order = TakesOrder(call.Operation) && origin.OrderBy.Length > 0 ? " order by " + InAggregate(() => string.Join(", ", OrderItems(origin.OrderBy))) : "";
        var nulls = origin.NullTreatment == NullTreatment.IgnoreNulls && _target.HasIgnoreNulls ? " ignore nulls" : "";
        var text = $"{function}({distinct}{string.Join(", ", arguments)}{(_dialect.Kind == DialectKind.TSql ? "" : order)}{nulls})";
        return text + WithinGroup(order) + Suffix(origin, filter);
    }

    /// <summary>What stands behind an aggregate's parentheses.</summary>
    public string Suffix(BoundCall origin, BoundExpression? filter)
    {
        var text = "";
        if (origin.NullTreatment == NullTreatment.IgnoreNulls && !_target.HasIgnoreNulls)
        {
            // SQL Server has it since 2022; what is written here runs on 2019.
            ReportForm(origin.Span, "'ignore nulls'");
        }

        if (filter is not null)
        {
            text += $" filter (where {InAggregate(() => Condition(filter).Text)})";
        }

        return origin.Window is null ? text : text + " over " + Window(origin.Window, origin);
    }

    private string WithinGroup(string order) => _dialect.Kind == DialectKind.TSql && order.Length > 0 ? $" within group ({order.TrimStart()})" : "";

    private static bool TakesOrder(Operation operation) => operation is Operation.StringAggregate or Operation.ListAggregate or Operation.JsonArrayAggregate or Operation.JsonObjectAggregate
        or Operation.FirstOfGroup or Operation.LastOfGroup or Operation.AnyValue;

    /// <summary>An argument of an aggregate; columns in it need not be grouped.</summary>
    public Fragment Argument(NeutralCall call, BoundExpression argument) =>
        call.Origin is { IsAggregate: true } ? InAggregate(() => Value(argument)) : Value(argument);

    public T InAggregate<T>(Func<T> write)
    {
        if (_aggregated is not { } frame)
        {
            return write();
        }

        var outer = frame.IsInAggregate;
        frame.IsInAggregate = true;
        var result = write();
        frame.IsInAggregate = outer;
        return result;
    }

    /// <summary>A value such that two are equal as characters when the source calls them equal.</summary>
    public Fragment FoldedArgument(NeutralCall call, BoundExpression argument) =>
        call.Origin is { IsAggregate: true } ? InAggregate(() => Folded(argument)) : Folded(argument);

    /// <summary>Whether the source compares values of the type without regard to case.</summary>
    public bool FoldsCase(BoundExpression value) => Folds(value.Type) && IgnoresCaseOf(value);

    public bool FoldsText(SqlType type) => Folds(type);

    public List<string> OrderItems(BoundOrderItem[] items)
    {
        var order = new List<string>();
        foreach (var item in items)
        {
            if (!IsConstant(item.Value))
            {
                AddOrder(order, OrderKey(item.Value).Within(Precedence.Collate), item.Value, item);
            }
        }

        return order;
    }
}
