using DataOps.Generators.Configuration;
using DataOps.Projects;

namespace DataOps.Generators.Descriptors;

/// <summary>Says what is to be written for the methods of one query.</summary>
internal static class QueryDescriber
{
    public static QueryDescriptor Describe(ProjectNode node, RelationDescriptor rows, GeneratorOptions options)
    {
        var types = new TypeMapper(options.Project.Dialect);
        var parameters = node.Parameters.Select(parameter =>
        {
            var argument = CSharpName.Argument(parameter.Name);
            var type = types.Map(parameter.Type, CSharpName.Pascal(parameter.Name));
            return new ParameterDescriptor(
                parameter.Name,
                argument,
                parameter.Nullable ? TypeMapper.Nullable(type) : type.Name,
                parameter.Description);
        });
        return new QueryDescriptor(rows, CSharpName.Pascal(node.Name), node.Sql!, parameters.ToEquatable());
    }
}
