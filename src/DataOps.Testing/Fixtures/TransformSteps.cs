using System.Reflection;
using DataOps.Deployment.Manifests;
using DataOps.Runtime;

namespace DataOps.Testing.Fixtures;

/// <summary>Runs the transforms that a test needs: the methods of the assembly that holds the generated records.</summary>
internal sealed class TransformSteps(RelationBuilder builder, TestProject project, Assembly assembly, NodeTexts texts, TestSetup setup)
{
    public Task RunAsync(ManifestNode node, CancellationToken cancellationToken)
    {
        var transform = TransformCatalogs.Of(assembly).FirstOrDefault(candidate => candidate.Name == node.Name)
            ?? throw new ModelTestException($"The assembly '{assembly.GetName().Name}' has no transform '{node.Name}'. Build the project again: its file is newer than its code.");
        var context = new TransformContext
        {
            Log = new TransformLog(setup.Log),
            Clock = setup.Moment is { } moment ? new FixedTime(moment) : TimeProvider.System,
            Parameters = setup.Parameters,
            Cancellation = cancellationToken,
        };
        return builder.TransformAsync(node, transform, node.DependsOn.ToDictionary(static name => name, name => texts.Of(project.Nodes[name])), context);
    }
}
