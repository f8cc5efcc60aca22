using DataOps.Sql.Catalog;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Binding;

/// <summary>Functions written in SQL: their bodies are bound in place of the call, the arguments in place of the parameters.</summary>
internal sealed partial class Binder
{
    private const int MaxInlining = 64;

    private List<KeyValuePair<string, BoundExpression>> _parameters = [];
    private int _inlining;

    // Where findings within an inlined body are reported: its own text is not the statement's.
    private TextSpan? _callSpan;

    private BoundExpression BindUserFunction(FunctionCallExpression syntax, UserFunction function)
    {
        var arguments = BindArguments(syntax.Arguments, "");
        var parameters = function.Definition.Parameters;
        if (function.Definition is { Body: null, Query: null, ReturnedColumns.IsEmpty: true, Returns: { } opaque } && arguments.Length == parameters.Count)
        {
            // What it does is written in a language of statements; what it returns is declared.
            return new BoundCall(_types.Resolve(opaque), syntax.Span, function.Name.ToString(), FunctionKind.Scalar, ConvertToParameters(arguments, parameters))
            {
                Stability = FunctionStability.Volatile,
            };
        }

        if (function.Definition.Body is not { } body || arguments.Length > parameters.Count)
        {
            Report(BindingDiagnostics.NoOverload, syntax.Span, Signature(function.Name.Name, arguments), Describe(function));
            return Error(syntax, arguments);
        }

        var names = new string[parameters.Count];
        var values = new BoundExpression[parameters.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Fold(parameters[i].Name);
            if (Argument(syntax, arguments, i, names[i]) is { } argument)
            {
                values[i] = parameters[i].Type is { } type ? Convert(argument, _types.Resolve(type)) : argument;
            }
            else if (parameters[i].Default is { } @default)
            {
                values[i] = BindExpression(@default);
            }
            else
            {
                Report(BindingDiagnostics.NoOverload, syntax.Span, Signature(function.Name.Name, arguments), Describe(function));
                return Error(syntax, arguments);
            }
        }

        var result = Inline(body, names, values, syntax.Span);
        return function.Definition.Returns is { } returns ? Convert(result, _types.Resolve(returns)) : result;
    }

    // DuckDB chooses between the forms of a macro by the number of arguments.
    private UserFunction Fitting(UserFunction first, FunctionCallExpression call)
    {
        if (_dialect.Kind == DialectKind.DuckDb)
        {
            foreach (var function in _catalog.FindFunctions(Fold(call.Name)))
            {
                var parameters = function.Definition.Parameters;
                var count = call.Arguments.Count;
                if (count <= parameters.Count && count >= parameters.Count(parameter => parameter.Default is null))
                {
                    return function;
                }
            }
        }

        return first;
    }

    private BoundExpression? Argument(FunctionCallExpression syntax, BoundExpression[] arguments, int place, string name)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var given = syntax.Arguments[i].Name;
            if (given is null ? i == place : _names.Equals(Fold(given.Value), name))
            {
                return arguments[i];
            }
        }

        return null;
    }

    private BoundExpression[] ConvertToParameters(BoundExpression[] arguments, NodeList<ParameterDefinition> parameters)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is not BoundLiteral { Kind: LiteralKind.Default } && parameters[i].Type is { } type)
            {
                arguments[i] = Convert(arguments[i], _types.Resolve(type));
            }
        }

        return arguments;
    }

    private static string Describe(UserFunction function) =>
        $"{function.Name.Name}({string.Join(", ", function.Definition.Parameters.Select(parameter => parameter.Name.Value))})";

    private BoundExpression Inline(Expression body, string[] names, BoundExpression[] values, TextSpan span)
    {
        if (_inlining >= MaxInlining)
        {
            Report(BindingDiagnostics.TooComplex, span);
            return new BoundError(span, "", values);
        }

        var (parameters, variables, scope, callSpan) = (_parameters, _variables.ToArray(), _scope, _callSpan);
        _parameters = [];
        for (var i = 0; i < names.Length && i < values.Length; i++)
        {
            _parameters.Add(new KeyValuePair<string, BoundExpression>(names[i], values[i]));
        }

        _variables.Clear();
        _scope = new Scope(null) { Select = scope.Select };
        _callSpan ??= span;
        _inlining++;
        var result = BindExpression(body);
        _inlining--;
        _callSpan = callSpan;
        _scope = scope;
        _variables.Clear();
        _variables.AddRange(variables);
        _parameters = parameters;
        return result;
    }

    private BoundExpression? BindInlinedParameter(string name)
    {
        foreach (var parameter in _parameters)
        {
            if (_names.Equals(parameter.Key, name))
            {
                return parameter.Value;
            }
        }

        return null;
    }
}
