using DataOps.Generators.Configuration;

namespace DataOps.Generators.Descriptors;

/// <summary>Says what is to be written for the project as a whole.</summary>
internal static class CatalogDescriber
{
    public static CatalogDescriptor Describe(GeneratorOptions options, IReadOnlyList<RelationDescriptor> relations)
    {
        var name = CSharpName.Pascal(options.Project.Name) + "Catalog";
        var entries = new List<CatalogEntry>();
        foreach (var relation in relations)
        {
            entries.Add(new CatalogEntry(MemberOf(relation, entries, name), relation.FullName, relation.Relation, relation.Kind));
        }

        return new CatalogDescriptor(options.Project.Name, options.RootNamespace, name, entries.ToEquatable());
    }

    // Records of one name in several namespaces get the last part of the namespace before it.
    private static string MemberOf(RelationDescriptor relation, List<CatalogEntry> entries, string owner)
    {
        var member = relation.Name is "Relations" or "Project" || relation.Name == owner ? relation.Name + "Value" : relation.Name;
        if (entries.All(entry => entry.Member != member))
        {
            return member;
        }

        var longer = relation.Namespace.Substring(relation.Namespace.LastIndexOf('.') + 1) + member;
        for (var i = 2; entries.Any(entry => entry.Member == longer); i++)
        {
            longer = $"{member}{i}";
        }

        return longer;
    }
}
