using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Expressions: which method binds which form.</summary>
internal sealed partial class Binder
{
    /// <summary>A value. T-SQL has no values of conditions.</summary>
    private BoundExpression BindExpression(Expression syntax) =>
        _dialect.Kind == Dialects.DialectKind.TSql ? RequireValue(BindAny(syntax)) : BindAny(syntax);

    /// <summary>A condition.</summary>
    private BoundExpression BindBoolean(Expression syntax) => RequireBoolean(BindAny(syntax));

    private BoundExpression BindAny(Expression syntax)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return syntax switch
        {
            NameExpression name => BindName(name),
            LiteralExpression literal => BindLiteral(literal),
            BinaryExpression binary => BindBinary(binary),
            FunctionCallExpression call => BindCall(call),
            UnaryExpression unary => BindUnary(unary),
            CaseExpression @case => BindCase(@case),
            CastExpression cast => BindCast(cast),
            TypedLiteralExpression typed => BindTypedLiteral(typed),
            IsExpression @is => BindIs(@is),
            IsDistinctFromExpression distinct => BindDistinctFrom(distinct),
            LikeExpression like => BindLike(like),
            BetweenExpression between => BindBetween(between),
            InListExpression list => BindInList(list),
            InCollectionExpression collection => BindInCollection(collection),
            InQueryExpression query => BindInQuery(query),
            ExistsExpression exists => BindExists(exists),
            ScalarQueryExpression scalar => BindScalarQuery(scalar),
            ArrayQueryExpression array => BindArrayQuery(array),
            QuantifiedExpression quantified => BindQuantified(quantified),
            RowExpression row => BindRow(row),
            ListExpression list => BindList(list),
            StructExpression @struct => BindStruct(@struct),
            MapExpression map => BindMap(map),
            FieldExpression field => BindField(BindExpression(field.Operand), Fold(field.Field), field.Field.Span),
            SubscriptExpression subscript => BindSubscript(subscript),
            SliceExpression slice => BindSlice(slice),
            ListComprehensionExpression comprehension => BindComprehension(comprehension),
            IntervalExpression interval => BindInterval(interval),
            CollateExpression collate => BindCollate(collate),
            AtTimeZoneExpression zone => BindAtTimeZone(zone),
            ColumnNumberExpression number => BindColumnNumber(number),
            ParameterExpression parameter => BindParameter(parameter),
            XmlCallExpression xml => BindXmlCall(xml),
            JsonCallExpression json => BindJsonCall(json),
            StarExpression { Qualifier: { } qualifier } when _isPostgres => BindStarValue(qualifier, _scope),
            StarExpression star => MisplacedStar(star),
            ColumnsExpression columns => BindColumnsValue(columns),
            FieldStarExpression star => MisplacedStar(star),
            LambdaExpression lambda => MisplacedLambda(lambda),
            StaticMemberExpression member => BindStaticMember(member),
            NextValueExpression next => BindNextValue(next),
            IdentityExpression identity => new BoundError(identity.Span, "identity", []),
            MatchExpression match => new BoundCall(SqlType.Boolean, match.Span, "match", FunctionKind.Scalar, []),
            _ => Error(syntax),
        };
    }

    private BoundExpression[] BindAll(NodeList<Expression> syntax)
    {
        if (syntax.IsEmpty)
        {
            return [];
        }

        var bound = new BoundExpression[syntax.Count];
        for (var i = 0; i < bound.Length; i++)
        {
            if (syntax[i] is ColumnsExpression { Unpacked: true })
            {
                return BindUnpacked(syntax.ToArray());
            }

            bound[i] = BindExpression(syntax[i]);
        }

        return bound;
    }

    private BoundLiteral BindLiteral(LiteralExpression literal) =>
        new(_rules.Literal(literal.Kind, literal.Text), literal.Span, literal.Kind, literal.Text);

    private BoundCase BindCase(CaseExpression syntax)
    {
        var operand = syntax.Operand is null ? null : BindExpression(syntax.Operand);
        var count = syntax.Branches.Count;
        var conditions = new BoundExpression[count];
        var results = new BoundExpression[count];
        for (var i = 0; i < count; i++)
        {
            var when = syntax.Branches[i].When;
            conditions[i] = operand is null
                ? BindBoolean(when)
                : Compare(BoundOperation.Equal, operand, BindExpression(when), when.Span, when.Span);
            results[i] = BindExpression(syntax.Branches[i].Then);
        }

        var otherwise = syntax.Else is null ? null : BindExpression(syntax.Else);
        // The engine starts from the else branch, which is null where it is not written.
        BoundExpression[] all = [otherwise ?? new BoundLiteral(SqlType.Null, syntax.Span, LiteralKind.Null, ""), .. results];
        var type = CommonTypeOf(all, "case");
        CheckNotOnlyNulls(all, "case", syntax.Span);
        for (var i = 0; i < count; i++)
        {
            results[i] = Convert(results[i], type);
        }

        return new BoundCase(type, syntax.Span, conditions, results, otherwise is null ? null : Convert(otherwise, type));
    }

    private BoundExpression BindCast(CastExpression syntax)
    {
        if (_isPostgres)
        {
            return BindPostgresCast(syntax, _types.Resolve(syntax.Type));
        }

        var operand = BindExpression(syntax.Operand);
        var type = _types.ResolveTarget(syntax.Type);
        Learn(operand, type);
        CheckCast(operand, type, syntax.Span);
        var style = syntax.Style is null ? null : BindExpression(syntax.Style);
        var cast = new BoundCast(type, syntax.Span, operand, syntax.Try, isImplicit: false);
        return style is null ? cast : new BoundOperator(type, syntax.Span, BoundOperation.Style, [cast, style]);
    }

    private BoundCast BindTypedLiteral(TypedLiteralExpression syntax)
    {
        var type = _types.Resolve(syntax.Type);
        if (_isPostgres && syntax.Type.Arguments.IsEmpty && type is { Kind: SqlTypeKind.Char or SqlTypeKind.BitString, Length: not null })
        {
            // Before a literal these types have no length of their own: bit '101'.
            type = type.Kind == SqlTypeKind.Char ? type.Limited(null) : PostgresTypes.Bits;
        }

        var text = new BoundLiteral(SqlType.Text, syntax.Span, LiteralKind.String, syntax.Text);
        CheckConstant(text, type);
        return new BoundCast(type, syntax.Span, text, isTry: false, isImplicit: false);
    }

    private BoundOperator BindInterval(IntervalExpression syntax)
    {
        var value = BindExpression(syntax.Value);
        var type = _isPostgres ? SqlType.IntervalOf(syntax.Unit, syntax.Precision) : SqlType.Interval;
        return new BoundOperator(type, syntax.Span, BoundOperation.Interval, [value], syntax.Unit ?? "");
    }

    private BoundOperator BindCollate(CollateExpression syntax)
    {
        var operand = BindExpression(syntax.Operand);
        ComparesByCollation |= Types.Collations.MayEquate(_dialect, syntax.Collation.Parts[syntax.Collation.Parts.Count - 1].Value);
        return new BoundOperator(operand.Type, syntax.Span, BoundOperation.Collate, [operand], Text(syntax.Collation).ToLowerInvariant());
    }

    private BoundExpression BindAtTimeZone(AtTimeZoneExpression syntax)
    {
        var operand = BindExpression(syntax.Operand);
        if (syntax.Zone is null)
        {
            // at local
            return BindFunction("timezone", [operand], syntax.Span, syntax.Span);
        }

        var zone = BindExpression(syntax.Zone);
        return BindFunction("timezone", [zone, operand], syntax.Span, syntax.Span);
    }

    private BoundError MisplacedLambda(LambdaExpression lambda)
    {
        Report(BindingDiagnostics.UnsupportedForm, lambda.Span, "A lambda can only be passed to a function that takes one.");
        return Error(lambda);
    }

    private BoundError MisplacedStar(Expression star)
    {
        Report(BindingDiagnostics.MisplacedStar, star.Span, "A star gives several columns, but one value is needed here; name the column.");
        return Error(star);
    }
}
