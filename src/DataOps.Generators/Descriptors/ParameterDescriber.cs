using DataOps.Projects;
using DataOps.Sql.Dialects;

namespace DataOps.Generators.Descriptors;

/// <summary>Says what is to be written for the parameters of a query.</summary>
internal sealed class ParameterDescriber(Dialect dialect)
{
    public IReadOnlyList<ParameterDescriptor> Describe(IReadOnlyList<QueryParameter> parameters) => [.. parameters.Select(Describe)];

    private ParameterDescriptor Describe(QueryParameter parameter)
    {
        // A parameter by its place, $1, is p1 to C#, and to Npgsql, which takes only all parameters without names or none.
        var name = char.IsDigit(parameter.Name[0]) ? "p" + parameter.Name : parameter.Name;
        var argument = CSharpName.Argument(name);
        name = dialect.Kind == DialectKind.Postgres ? name : parameter.Name;
        var description = parameter.Description ?? $"The value of the parameter {parameter.Name}.";
        if (parameter.Element is { } element)
        {
            var item = TypeOf(element, parameter.Name);
            return new ParameterDescriptor(
                name,
                argument,
                $"IReadOnlyList<{item.Name}>{(parameter.Nullable ? "?" : "")}",
                parameter.Nullable ? "null" : null,
                argument,
                true,
                description);
        }

        var type = TypeOf(parameter.Type, parameter.Name);
        if (parameter.Default is null)
        {
            return new ParameterDescriptor(
                name,
                argument,
                parameter.Nullable ? TypeMapper.Nullable(type) : type.Name,
                parameter.Nullable ? "null" : null,
                argument,
                false,
                description);
        }

        var (value, isConstant) = DefaultCode.Of(parameter.Default, type.Name);
        var stands = $"{description.TrimEnd('.')}; {parameter.Default} where none is given.";
        return isConstant
            ? new ParameterDescriptor(
                name, argument, parameter.Nullable ? TypeMapper.Nullable(type) : type.Name, value, argument, false, stands)
            : new ParameterDescriptor(name, argument, TypeMapper.Nullable(type), "null", $"{argument} ?? {value}", false, stands);
    }

    // What has no type of its own in C# travels as the text that the engine reads.
    private MemberType TypeOf(Sql.Types.SqlType type, string parameter)
    {
        var mapped = new TypeMapper(dialect).Map(type, CSharpName.Pascal(parameter));
        return mapped.Name == "object" || mapped.Shape == MemberShape.Fields ? new MemberType(MemberShape.Reference, "string") : mapped;
    }
}
