using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <content>Lists, structs, maps, lambdas, and what is taken out of values.</content>
internal sealed partial class DuckDbText
{
    private void WriteCollection(Expression expression)
    {
        switch (expression)
        {
            case RowExpression row:
                WriteMain("\"row\"", row.Items);
                break;
            case ListExpression list:
                WriteListLiteral(list);
                break;
            case StructExpression @struct:
                WriteStruct(@struct);
                break;
            case MapExpression map:
                _text.Append("main.\"map\"(");
                WriteMain("list_value", new NodeList<Expression>([.. map.Entries.Select(entry => entry.Key)]));
                _text.Append(", ");
                WriteMain("list_value", new NodeList<Expression>([.. map.Entries.Select(entry => entry.Value)]));
                _text.Append(')');
                break;
            case FieldExpression field:
                _text.Append('(');
                Write(field.Operand);
                _text.Append(").").Append(Identifier(field.Field.Value));
                break;
            case SubscriptExpression subscript:
                Write(subscript.Operand);
                _text.Append('[');
                Write(subscript.Index);
                _text.Append(']');
                break;
            case SliceExpression slice:
                WriteSlice(slice);
                break;
            case LambdaExpression lambda:
                WriteLambda(lambda);
                break;
            case ListComprehensionExpression comprehension:
                WriteComprehension(comprehension);
                break;
            case IntervalExpression interval:
                WriteInterval(interval);
                break;
            case CollateExpression collate:
                Write(collate.Operand);
                _text.Append(" COLLATE ");
                _text.Append(Identifier(string.Join(".", collate.Collation.Parts.Select(part => part.Value))));
                break;
            case AtTimeZoneExpression zone:
                _text.Append("main.timezone(");
                Write(zone.Zone!);
                _text.Append(", ");
                Write(zone.Operand);
                _text.Append(')');
                break;
            case StarExpression star:
                WriteStar(star);
                break;
            case ColumnNumberExpression number:
                _text.Append('#').Append(number.Number);
                break;
            case ColumnsExpression { Unpacked: true } unpacked:
                _text.Append(string.Join(", ", unpack(unpacked).Select(column => _namesUnpacked ? column.Key + " := " + column.Value : column.Value)));
                break;
            case ColumnsExpression columns:
                _text.Append(columns.Selector is LambdaExpression ? "COLUMNS(list_filter(*, " : "COLUMNS(");
                Write(columns.Selector);
                _text.Append(columns.Selector is LambdaExpression ? "))" : ")");
                break;
        }
    }

    private void WriteListLiteral(ListExpression list)
    {
        if (list.Span.Length == 0 || source[list.Span.Start] == '[')
        {
            WriteMain("list_value", list.Items);
            return;
        }

        _text.Append("(ARRAY[");
        WriteList(list.Items);
        _text.Append("])");
    }

    private void WriteMain(string function, NodeList<Expression> arguments)
    {
        _text.Append("main.").Append(function).Append('(');
        var outer = _namesUnpacked;
        _namesUnpacked = true;
        WriteList(arguments);
        _namesUnpacked = outer;
        _text.Append(')');
    }

    private void WriteStruct(StructExpression @struct)
    {
        _text.Append("main.struct_pack(");
        for (var i = 0; i < @struct.Fields.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "").Append(Identifier(@struct.Fields[i].Name.Value)).Append(" := ");
            Write(@struct.Fields[i].Value);
        }

        _text.Append(')');
    }

    private void WriteSlice(SliceExpression slice)
    {
        Write(slice.Operand);
        _text.Append('[');
        WriteOptional(slice.From);
        _text.Append(':');
        WriteOptional(slice.To);
        if (slice.Step is { } step)
        {
            _text.Append(slice.To is null ? "-:" : ":");
            Write(step);
        }

        _text.Append(']');
    }

    private void WriteOptional(Expression? expression)
    {
        if (expression is not null)
        {
            Write(expression);
        }
    }

    // `lambda x: …` keeps its word; `x -> …` is an arrow.
    private void WriteLambda(LambdaExpression lambda)
    {
        var hasWord = lambda.Parameters.Count == 0 || lambda.Span.Start < lambda.Parameters[0].Span.Start - 1;
        if (hasWord)
        {
            _text.Append("(lambda ");
            WriteParameters(lambda.Parameters);
            _text.Append(": ");
        }
        else
        {
            _text.Append(lambda.Parameters.Count == 1 ? "(" : "(main.\"row\"(");
            WriteParameters(lambda.Parameters);
            _text.Append(lambda.Parameters.Count == 1 ? " -> " : ") -> ");
        }

        Write(lambda.Body);
        _text.Append(')');
    }

    private void WriteParameters(NodeList<Identifier> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "").Append(Identifier(parameters[i].Value));
        }
    }

    private void WriteComprehension(ListComprehensionExpression comprehension)
    {
        if (comprehension.Condition is not { } condition)
        {
            _text.Append("main.list_apply(");
            Write(comprehension.Source);
            _text.Append(", (lambda ");
            WriteParameters(comprehension.Variables);
            _text.Append(": ");
            Write(comprehension.Result);
            _text.Append("))");
            return;
        }

        _text.Append("main.list_apply(main.list_filter(main.list_apply(");
        Write(comprehension.Source);
        _text.Append(", (lambda ");
        WriteParameters(comprehension.Variables);
        _text.Append(": main.struct_pack(\"filter\" := ");
        Write(condition);
        _text.Append(", result := ");
        Write(comprehension.Result);
        _text.Append("))), (lambda elem: main.struct_extract(elem, 'filter'))), (lambda elem: main.struct_extract(elem, 'result')))");
    }

    private void WriteInterval(IntervalExpression interval)
    {
        if (interval.Unit is not { } unit)
        {
            _text.Append("CAST(");
            Write(interval.Value);
            _text.Append(" AS INTERVAL)");
            return;
        }

        var (function, target) = IntervalFunction(unit.TrimEnd('s'));
        _text.Append(function).Append(target is null ? "(CAST(" : "(CAST(trunc(CAST(");
        Write(interval.Value);
        _text.Append(target is null ? " AS DOUBLE))" : " AS DOUBLE)) AS " + target + "))");
    }

    // Units of whole numbers are cut to their type; seconds and milliseconds may have fractions.
    private static (string Function, string? Target) IntervalFunction(string unit) => unit switch
    {
        "year" => ("to_years", "INTEGER"),
        "quarter" => ("to_quarters", "INTEGER"),
        "month" => ("to_months", "INTEGER"),
        "week" => ("to_weeks", "INTEGER"),
        "day" => ("to_days", "INTEGER"),
        "hour" => ("to_hours", "BIGINT"),
        "minute" => ("to_minutes", "BIGINT"),
        "second" => ("to_seconds", null),
        "millisecond" => ("to_milliseconds", null),
        "microsecond" => ("to_microseconds", "BIGINT"),
        "decade" => ("to_decades", "INTEGER"),
        "century" or "centurie" => ("to_centuries", "INTEGER"),
        _ => ("to_millennia", "INTEGER"),
    };

    private void WriteStar(StarExpression star)
    {
        if (star.Like is { } like)
        {
            WriteLike(new LikeExpression(like.Span, WithoutPattern(star), like.Kind, like.Negated, like.Pattern, like.Escape));
            return;
        }

        if (star.Qualifier is { } qualifier)
        {
            WriteName(qualifier);
            _text.Append('.');
        }

        _text.Append('*');
        WriteModifiers(" EXCLUDE (", star.Exclude, WriteName);
        WriteModifiers(" REPLACE (", star.Replace, replacement =>
        {
            Write(replacement.Value);
            _text.Append(" AS ").Append(Identifier(replacement.Name.Value));
        });
        WriteModifiers(" RENAME (", star.Rename, rename =>
        {
            WriteName(rename.Name);
            _text.Append(" AS ").Append(Identifier(rename.NewName.Value));
        });
    }

    private static StarExpression WithoutPattern(StarExpression star) =>
        new(star.Span, star.Qualifier, star.Exclude, star.Replace, star.Rename, like: null);

    private void WriteModifiers<T>(string opening, NodeList<T> items, Action<T> write)
        where T : SyntaxNode
    {
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i > 0 ? ", " : opening);
            write(items[i]);
        }

        _text.Append(items.IsEmpty ? "" : ")");
    }
}
