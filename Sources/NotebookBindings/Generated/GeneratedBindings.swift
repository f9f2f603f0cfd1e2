// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
public import LanguageRuntime
public import Display
public import Gradus
public import NeuralNetworks
public import Plotting
public import Tensors

enum GeneratedBindings {
  /// Declarations come before what extends them.
  static var chunks: [ModuleInterface.Chunk] {
    [
      DisplayDisplayBindings.declarations,
      DisplayHelpBindings.declarations,
      DisplayMIMEBundleBindings.declarations,
      DisplayOutputBindings.declarations,
      DisplayWidgetsButtonBindings.declarations,
      DisplayWidgetsChoicesBindings.declarations,
      DisplayWidgetsContentsBindings.declarations,
      DisplayWidgetsImageViewBindings.declarations,
      DisplayWidgetsInteractBindings.declarations,
      DisplayWidgetsProgressBarBindings.declarations,
      DisplayWidgetsSliderBindings.declarations,
      DisplayWidgetsWidgetBindings.declarations,
      GradusChartsDecisionRegionsBindings.declarations,
      GradusTablesCSVTableBindings.declarations,
      GradusTrainingLiveTrainingDisplayBindings.declarations,
      GradusTrainingShowTrainingProgressBindings.declarations,
      NeuralNetworksLayersActivationBindings.declarations,
      NeuralNetworksLayersConv1DBindings.declarations,
      NeuralNetworksLayersConv2DBindings.declarations,
      NeuralNetworksLayersDropoutBindings.declarations,
      NeuralNetworksLayersEmbeddingBindings.declarations,
      NeuralNetworksLayersFlattenBindings.declarations,
      NeuralNetworksLayersLSTMBindings.declarations,
      NeuralNetworksLayersLayerBindings.declarations,
      NeuralNetworksLayersLayerNormBindings.declarations,
      NeuralNetworksLayersLinearBindings.declarations,
      NeuralNetworksLayersMultiHeadAttentionBindings.declarations,
      NeuralNetworksLayersParameterBindings.declarations,
      NeuralNetworksLayersPooling2DBindings.declarations,
      NeuralNetworksLayersSequentialBindings.declarations,
      NeuralNetworksLossesLossesBindings.declarations,
      NeuralNetworksOptimizersAdamBindings.declarations,
      NeuralNetworksOptimizersAdamWBindings.declarations,
      NeuralNetworksOptimizersClipGradientsBindings.declarations,
      NeuralNetworksOptimizersOptimizerBindings.declarations,
      NeuralNetworksOptimizersSGDBindings.declarations,
      NeuralNetworksTrainingTrainBindings.declarations,
      NeuralNetworksTrainingTrainingBindings.declarations,
      NeuralNetworksTrainingTrainingHistoryBindings.declarations,
      NeuralNetworksTrainingTrainingObserverBindings.declarations,
      PlottingChartBindings.declarations,
      TensorsComputeThreadsBindings.declarations,
      TensorsErrorsTensorErrorBindings.declarations,
      TensorsFilesNPZFileBindings.declarations,
      TensorsFilesNumPyFileErrorBindings.declarations,
      TensorsFilesSafetensorsErrorBindings.declarations,
      TensorsFilesSafetensorsFileBindings.declarations,
      TensorsGradientsBackwardBindings.declarations,
      TensorsGradientsCheckpointBindings.declarations,
      TensorsGradientsComputationGraphBindings.declarations,
      TensorsGradientsDerivativesBindings.declarations,
      TensorsOperationsEinsumBindings.declarations,
      TensorsOperationsIndexingBindings.declarations,
      TensorsOperationsPaddingBindings.declarations,
      TensorsRandomRandomBindings.declarations,
      TensorsTensorBindings.declarations,
      TensorsTensorScalarBindings.declarations,
      DisplayDisplayBindings.extensions,
      DisplayWidgetsWidgetBindings.extensions,
      GradusChartsChartTensorsBindings.extensions,
      GradusDisplaysLayerDisplayableBindings.extensions,
      GradusDisplaysTensorDisplayableBindings.extensions,
      GradusTablesCSVTableDisplayableBindings.extensions,
      NeuralNetworksInitializersHeBindings.extensions,
      NeuralNetworksInitializersOrthogonalBindings.extensions,
      NeuralNetworksInitializersTruncatedNormalBindings.extensions,
      NeuralNetworksInitializersXavierBindings.extensions,
      NeuralNetworksLayersLayerBindings.extensions,
      NeuralNetworksLayersParameterBindings.extensions,
      NeuralNetworksModelsLayerSavingBindings.extensions,
      NeuralNetworksOptimizersAdamBindings.extensions,
      NeuralNetworksOptimizersAdamWBindings.extensions,
      NeuralNetworksOptimizersSGDBindings.extensions,
      NeuralNetworksTrainingTrainingHistoryBindings.extensions,
      PlottingChartBindings.extensions,
      PlottingChartDescriptionBindings.extensions,
      PlottingChartDisplayableBindings.extensions,
      PlottingChartsChartBarBindings.extensions,
      PlottingChartsChartHeatMapBindings.extensions,
      PlottingChartsChartLineBindings.extensions,
      PlottingChartsChartScatterBindings.extensions,
      PlottingVegaLiteVegaLiteEncoderBindings.extensions,
      TensorsErrorsTensorErrorSentencesBindings.extensions,
      TensorsFilesNPYFileBindings.extensions,
      TensorsFilesNumPyFileErrorBindings.extensions,
      TensorsFilesSafetensorsErrorBindings.extensions,
      TensorsGradientsBackwardBindings.extensions,
      TensorsGradientsComputationGraphBindings.extensions,
      TensorsLinearAlgebraCholeskyBindings.extensions,
      TensorsLinearAlgebraDeterminantBindings.extensions,
      TensorsLinearAlgebraInverseBindings.extensions,
      TensorsLinearAlgebraLeastSquaresBindings.extensions,
      TensorsLinearAlgebraQRBindings.extensions,
      TensorsLinearAlgebraSVDBindings.extensions,
      TensorsLinearAlgebraSolveBindings.extensions,
      TensorsLinearAlgebraSymmetricEigenBindings.extensions,
      TensorsOperationsAttentionBindings.extensions,
      TensorsOperationsBinaryBindings.extensions,
      TensorsOperationsComparisonBindings.extensions,
      TensorsOperationsConvolutionBindings.extensions,
      TensorsOperationsCumulativeBindings.extensions,
      TensorsOperationsDiagonalsBindings.extensions,
      TensorsOperationsEmbeddingBindings.extensions,
      TensorsOperationsGatheringBindings.extensions,
      TensorsOperationsIndexingBindings.extensions,
      TensorsOperationsJoiningBindings.extensions,
      TensorsOperationsLayerNormalizationBindings.extensions,
      TensorsOperationsMatrixProductBindings.extensions,
      TensorsOperationsPaddingBindings.extensions,
      TensorsOperationsPoolingBindings.extensions,
      TensorsOperationsReductionsBindings.extensions,
      TensorsOperationsRemainderBindings.extensions,
      TensorsOperationsReshapingBindings.extensions,
      TensorsOperationsSoftmaxBindings.extensions,
      TensorsOperationsSortingBindings.extensions,
      TensorsOperationsUnaryBindings.extensions,
      TensorsRandomRandomBindings.extensions,
      TensorsTensorBindings.extensions,
      TensorsTensorCreationBindings.extensions,
      TensorsTensorDescriptionBindings.extensions,
      TensorsTensorScalarBindings.extensions,
    ].flatMap { $0 }
  }

  static func register(in registry: inout NativeRegistry) {
    registry.addType(Activation.self, as: "Activation")
    registry.addType(Adam.self, as: "Adam")
    registry.addType(AdamW.self, as: "AdamW")
    registry.addType(Button.self, as: "Button")
    registry.addType(CSVTable.self, as: "CSVTable")
    registry.addType(Chart.self, as: "Chart")
    registry.addType(ChartScale.self, as: "ChartScale")
    registry.addType(Checkbox.self, as: "Checkbox")
    registry.addType(Column.self, as: "Column")
    registry.addType(ComputationGraph.self, as: "ComputationGraph")
    registry.addType(ComputationGraph.Step.self, as: "ComputationGraph.Step")
    registry.addType(Conv1D.self, as: "Conv1D")
    registry.addType(Conv2D.self, as: "Conv2D")
    registry.addType(DType.self, as: "DType")
    registry.addType(DisplayIdentifier.self, as: "DisplayIdentifier")
    registry.addType(Dropdown.self, as: "Dropdown")
    registry.addType(Dropout.self, as: "Dropout")
    registry.addType(Embedding.self, as: "Embedding")
    registry.addType(Flatten.self, as: "Flatten")
    registry.addType(HTMLView.self, as: "HTMLView")
    registry.addType(ImageView.self, as: "ImageView")
    registry.addType(IntSlider.self, as: "IntSlider")
    registry.addType(LSTM.self, as: "LSTM")
    registry.addType(LSTM.State.self, as: "LSTM.State")
    registry.addType(LayerNorm.self, as: "LayerNorm")
    registry.addType(Linear.self, as: "Linear")
    registry.addType(LiveTrainingDisplay.self, as: "LiveTrainingDisplay")
    registry.addType(MIMEBundle.self, as: "MIMEBundle")
    registry.addType(MaxPool2D.self, as: "MaxPool2D")
    registry.addType(MeanPool2D.self, as: "MeanPool2D")
    registry.addType(MultiHeadAttention.self, as: "MultiHeadAttention")
    registry.addType(NPZFile.self, as: "NPZFile")
    registry.addType(NamedParameter.self, as: "NamedParameter")
    registry.addType(NamedTensor.self, as: "NamedTensor")
    registry.addType(NumPyFileError.self, as: "NumPyFileError")
    registry.addType(PaddingMode.self, as: "PaddingMode")
    registry.addType(Parameter.self, as: "Parameter")
    registry.addType(ProgressBar.self, as: "ProgressBar")
    registry.addType(Row.self, as: "Row")
    registry.addType(SGD.self, as: "SGD")
    registry.addType(SafetensorsError.self, as: "SafetensorsError")
    registry.addType(SafetensorsFile.self, as: "SafetensorsFile")
    registry.addType(Sequential.self, as: "Sequential")
    registry.addType(Slider.self, as: "Slider")
    registry.addType(Tensor.self, as: "Tensor")
    registry.addType(TensorError.self, as: "TensorError")
    registry.addType(TextField.self, as: "TextField")
    registry.addType(Threads.self, as: "Threads")
    registry.addType(TrainingHistory.self, as: "TrainingHistory")
    DisplayDisplayBindings.register(in: &registry)
    DisplayHelpBindings.register(in: &registry)
    DisplayMIMEBundleBindings.register(in: &registry)
    DisplayOutputBindings.register(in: &registry)
    DisplayWidgetsButtonBindings.register(in: &registry)
    DisplayWidgetsChoicesBindings.register(in: &registry)
    DisplayWidgetsContentsBindings.register(in: &registry)
    DisplayWidgetsImageViewBindings.register(in: &registry)
    DisplayWidgetsInteractBindings.register(in: &registry)
    DisplayWidgetsProgressBarBindings.register(in: &registry)
    DisplayWidgetsSliderBindings.register(in: &registry)
    DisplayWidgetsWidgetBindings.register(in: &registry)
    GradusChartsChartTensorsBindings.register(in: &registry)
    GradusChartsDecisionRegionsBindings.register(in: &registry)
    GradusDisplaysLayerDisplayableBindings.register(in: &registry)
    GradusDisplaysTensorDisplayableBindings.register(in: &registry)
    GradusTablesCSVTableBindings.register(in: &registry)
    GradusTablesCSVTableDisplayableBindings.register(in: &registry)
    GradusTrainingLiveTrainingDisplayBindings.register(in: &registry)
    GradusTrainingShowTrainingProgressBindings.register(in: &registry)
    NeuralNetworksInitializersHeBindings.register(in: &registry)
    NeuralNetworksInitializersOrthogonalBindings.register(in: &registry)
    NeuralNetworksInitializersTruncatedNormalBindings.register(in: &registry)
    NeuralNetworksInitializersXavierBindings.register(in: &registry)
    NeuralNetworksLayersActivationBindings.register(in: &registry)
    NeuralNetworksLayersConv1DBindings.register(in: &registry)
    NeuralNetworksLayersConv2DBindings.register(in: &registry)
    NeuralNetworksLayersDropoutBindings.register(in: &registry)
    NeuralNetworksLayersEmbeddingBindings.register(in: &registry)
    NeuralNetworksLayersFlattenBindings.register(in: &registry)
    NeuralNetworksLayersLSTMBindings.register(in: &registry)
    NeuralNetworksLayersLayerBindings.register(in: &registry)
    NeuralNetworksLayersLayerNormBindings.register(in: &registry)
    NeuralNetworksLayersLinearBindings.register(in: &registry)
    NeuralNetworksLayersMultiHeadAttentionBindings.register(in: &registry)
    NeuralNetworksLayersParameterBindings.register(in: &registry)
    NeuralNetworksLayersPooling2DBindings.register(in: &registry)
    NeuralNetworksLayersSequentialBindings.register(in: &registry)
    NeuralNetworksLossesLossesBindings.register(in: &registry)
    NeuralNetworksModelsLayerSavingBindings.register(in: &registry)
    NeuralNetworksOptimizersAdamBindings.register(in: &registry)
    NeuralNetworksOptimizersAdamWBindings.register(in: &registry)
    NeuralNetworksOptimizersClipGradientsBindings.register(in: &registry)
    NeuralNetworksOptimizersOptimizerBindings.register(in: &registry)
    NeuralNetworksOptimizersSGDBindings.register(in: &registry)
    NeuralNetworksTrainingTrainBindings.register(in: &registry)
    NeuralNetworksTrainingTrainingBindings.register(in: &registry)
    NeuralNetworksTrainingTrainingHistoryBindings.register(in: &registry)
    NeuralNetworksTrainingTrainingObserverBindings.register(in: &registry)
    PlottingChartBindings.register(in: &registry)
    PlottingChartDescriptionBindings.register(in: &registry)
    PlottingChartDisplayableBindings.register(in: &registry)
    PlottingChartsChartBarBindings.register(in: &registry)
    PlottingChartsChartHeatMapBindings.register(in: &registry)
    PlottingChartsChartLineBindings.register(in: &registry)
    PlottingChartsChartScatterBindings.register(in: &registry)
    PlottingVegaLiteVegaLiteEncoderBindings.register(in: &registry)
    TensorsComputeThreadsBindings.register(in: &registry)
    TensorsErrorsTensorErrorBindings.register(in: &registry)
    TensorsErrorsTensorErrorSentencesBindings.register(in: &registry)
    TensorsFilesNPYFileBindings.register(in: &registry)
    TensorsFilesNPZFileBindings.register(in: &registry)
    TensorsFilesNumPyFileErrorBindings.register(in: &registry)
    TensorsFilesSafetensorsErrorBindings.register(in: &registry)
    TensorsFilesSafetensorsFileBindings.register(in: &registry)
    TensorsGradientsBackwardBindings.register(in: &registry)
    TensorsGradientsCheckpointBindings.register(in: &registry)
    TensorsGradientsComputationGraphBindings.register(in: &registry)
    TensorsGradientsDerivativesBindings.register(in: &registry)
    TensorsLinearAlgebraCholeskyBindings.register(in: &registry)
    TensorsLinearAlgebraDeterminantBindings.register(in: &registry)
    TensorsLinearAlgebraInverseBindings.register(in: &registry)
    TensorsLinearAlgebraLeastSquaresBindings.register(in: &registry)
    TensorsLinearAlgebraQRBindings.register(in: &registry)
    TensorsLinearAlgebraSVDBindings.register(in: &registry)
    TensorsLinearAlgebraSolveBindings.register(in: &registry)
    TensorsLinearAlgebraSymmetricEigenBindings.register(in: &registry)
    TensorsOperationsAttentionBindings.register(in: &registry)
    TensorsOperationsBinaryBindings.register(in: &registry)
    TensorsOperationsComparisonBindings.register(in: &registry)
    TensorsOperationsConvolutionBindings.register(in: &registry)
    TensorsOperationsCumulativeBindings.register(in: &registry)
    TensorsOperationsDiagonalsBindings.register(in: &registry)
    TensorsOperationsEinsumBindings.register(in: &registry)
    TensorsOperationsEmbeddingBindings.register(in: &registry)
    TensorsOperationsGatheringBindings.register(in: &registry)
    TensorsOperationsIndexingBindings.register(in: &registry)
    TensorsOperationsJoiningBindings.register(in: &registry)
    TensorsOperationsLayerNormalizationBindings.register(in: &registry)
    TensorsOperationsMatrixProductBindings.register(in: &registry)
    TensorsOperationsPaddingBindings.register(in: &registry)
    TensorsOperationsPoolingBindings.register(in: &registry)
    TensorsOperationsReductionsBindings.register(in: &registry)
    TensorsOperationsRemainderBindings.register(in: &registry)
    TensorsOperationsReshapingBindings.register(in: &registry)
    TensorsOperationsSoftmaxBindings.register(in: &registry)
    TensorsOperationsSortingBindings.register(in: &registry)
    TensorsOperationsUnaryBindings.register(in: &registry)
    TensorsRandomRandomBindings.register(in: &registry)
    TensorsTensorBindings.register(in: &registry)
    TensorsTensorCreationBindings.register(in: &registry)
    TensorsTensorDescriptionBindings.register(in: &registry)
    TensorsTensorScalarBindings.register(in: &registry)
  }
}

extension Activation: BridgedBox {}
extension Adam: BridgedObject {}
extension AdamW: BridgedObject {}
extension Button: BridgedObject {}
extension CSVTable: BridgedBox {}
extension Chart: BridgedBox {}
extension ChartScale: BridgedBox {}
extension Checkbox: BridgedObject {}
extension Column: BridgedObject {}
extension ComputationGraph: BridgedBox {}
extension ComputationGraph.Step: BridgedBox {}
extension Conv1D: BridgedObject {}
extension Conv2D: BridgedObject {}
extension DType: BridgedBox {}
extension DisplayIdentifier: BridgedBox {}
extension Dropdown: BridgedObject {}
extension Dropout: BridgedObject {}
extension Embedding: BridgedObject {}
extension Flatten: BridgedObject {}
extension HTMLView: BridgedObject {}
extension ImageView: BridgedObject {}
extension IntSlider: BridgedObject {}
extension LSTM: BridgedObject {}
extension LSTM.State: BridgedBox {}
extension LayerNorm: BridgedObject {}
extension Linear: BridgedObject {}
extension LiveTrainingDisplay: BridgedObject {}
extension MIMEBundle: BridgedBox {}
extension MaxPool2D: BridgedObject {}
extension MeanPool2D: BridgedObject {}
extension MultiHeadAttention: BridgedObject {}
extension NPZFile: BridgedBox {}
extension NamedParameter: BridgedBox {}
extension NamedTensor: BridgedBox {}
extension NumPyFileError: BridgedBox {}
extension PaddingMode: BridgedBox {}
extension Parameter: BridgedObject {}
extension ProgressBar: BridgedObject {}
extension Row: BridgedObject {}
extension SGD: BridgedObject {}
extension SafetensorsError: BridgedBox {}
extension SafetensorsFile: BridgedBox {}
extension Sequential: BridgedObject {}
extension Slider: BridgedObject {}
extension TensorError: BridgedBox {}
extension TextField: BridgedObject {}
extension Threads: BridgedBox {}
extension TrainingHistory: BridgedBox {}

/// The Swift type of a generic argument that conforms to `ChartNumber`.
func chartNumberType(_ type: TypeDescriptor?) throws -> any (Bridged & ChartNumber).Type {
  switch type?.nominalName {
  case "Double": return Double.self
  case "Float": return Float.self
  case "Int": return Int.self
  default: throw unexpectedType(type, as: "ChartNumber")
  }
}

/// The Swift type of a generic argument that conforms to `TensorIndex`.
func tensorIndexType(_ type: TypeDescriptor?) throws -> any (Bridged & TensorIndex).Type {
  switch type?.nominalName {
  case "Int": return Int.self
  default: throw unexpectedType(type, as: "TensorIndex")
  }
}

/// The Swift type of a generic argument that conforms to `TensorScalar`.
func tensorScalarType(_ type: TypeDescriptor?) throws -> any (Bridged & TensorScalar).Type {
  switch type?.nominalName {
  case "Bool": return Bool.self
  case "Double": return Double.self
  case "Float": return Float.self
  case "Int": return Int.self
  default: throw unexpectedType(type, as: "TensorScalar")
  }
}
